/** The client of the socket without a browser around it: for programs and load tests. */
export { OWN, Positions } from './positions.ts';
export { RealtimeSocket, type SocketEvents, type SocketPorts, type Wire } from './realtime-socket.ts';
