/** A documented refusal: becomes `{"errorCode", "errorMessage"}` with this status. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: string;

  /** @param code spelt as the document of the call spells it, with spaces or underscores */
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export const noAccess = (): ApiError => new ApiError(403, 'NO_ACCESS', 'You do not have access');

export const environmentNotFound = (): ApiError => new ApiError(404, 'ENVIRONMENT_NOT_FOUND', 'Environment not found.');

export const packageNotFound = (): ApiError => new ApiError(404, 'PACKAGE_NOT_FOUND', 'Package not found.');

export const invalidParameters = (
  message = 'Not enough parameters given. Please set AppId and Mode parameters.',
): ApiError => new ApiError(400, 'INVALID_PARAMETERS', message);
