export { intake } from './intake.definition.js';
export { FileApplicationDto } from './filing/file-application.dto.js';
