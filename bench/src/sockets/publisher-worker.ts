type Realtime = {
  publish(messages: unknown[]): Promise<void>;
  mintTicket(user: { id: string; role: 'customer'; sessionId: string }): Promise<{ url: string }>;
};

/** Stands for the slices that publish, and vouches for the bench's users, which have no accounts: only the bench runs this worker. */
// oxlint-disable-next-line import/no-default-export -- workerd's entry
export default {
  async fetch(request: Request, { REALTIME }: { REALTIME: Realtime }): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === '/publish') {
      await REALTIME.publish(await request.json());
      return new Response(null, { status: 204 });
    }
    const id = searchParams.get('user') ?? '';
    return Response.json(await REALTIME.mintTicket({ id, role: 'customer', sessionId: `ses_${id}` }));
  },
};
