/** What the HTTP layer reports while it works; the runner layer decides how that looks in a log. Paths carry no query of signed links. */
export type HttpEvent =
  | {
      readonly type: 'request';
      readonly method: string;
      readonly path: string;
      /** HTTP status, or the error's code when there was no answer. */
      readonly outcome: number | string;
      readonly ms: number;
      /** 1 for the first try. */
      readonly attempt: number;
    }
  | {
      readonly type: 'retry';
      readonly method: string;
      readonly path: string;
      readonly reason: string;
      readonly inMs: number;
      readonly attempt: number;
    }
  | {
      readonly type: 'progress';
      readonly direction: 'upload' | 'download';
      readonly bytes: number;
      /** Undefined when the other side does not say. */
      readonly total: number | undefined;
      readonly ms: number;
    };

export type OnHttpEvent = (event: HttpEvent) => void;
