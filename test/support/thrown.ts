/** The code of what a call throws; undefined when it throws nothing. */
export function thrownCode(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return (error as { readonly code?: unknown }).code;
  }
  return undefined;
}
