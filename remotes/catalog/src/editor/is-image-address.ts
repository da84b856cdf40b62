/** Whether the API takes it as a picture: a web address, a path of this system, or a file id. */
export function isImageAddress(text: string): boolean {
  return text.length <= 2000 && /^(?:https?:\/\/|\/)[^\s<>"]+$|^fil_[0-9a-z]{26}$/.test(text.trim());
}
