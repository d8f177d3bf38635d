import type { RefusalText } from './refusal-text.js';

/** Refusals of files of tables that people send: of a whole file, and of a cell. */
export const tableFileCodes = {
  TABLE_FILE_EMPTY: {
    status: 422,
    zh: '文件是空的。请选择填写好的表格后重新上传。',
    en: 'The file is empty. Choose the sheet that was filled and send it again.',
  },
  TABLE_FILE_KIND_UNKNOWN: {
    status: 422,
    zh: '文件不是可读的表格（{found}）。请另存为 .xlsx 或 .csv 后重新上传。',
    en: 'The file is no table that can be read ({found}). Save it as .xlsx or .csv and send it again.',
  },
  TABLE_FILE_LEGACY_XLS: {
    status: 422,
    zh: '文件是旧版 .xls 或 .et 格式。请用“另存为”存成 .xlsx 后重新上传。',
    en: 'The file is of the old formats .xls or .et. Save it as .xlsx and send it again.',
  },
  TABLE_FILE_ENCRYPTED: {
    status: 422,
    zh: '文件设有密码，无法读取。请取消密码、另存后重新上传。',
    en: 'The file is protected by a password and cannot be read. Remove the password, save it and send it again.',
  },
  TABLE_FILE_BROKEN: {
    status: 422,
    zh: '文件已损坏，读不出其中的 {part}。请在表格软件中打开、另存为 .xlsx 后重新上传。',
    en: 'The file is broken: {part} in it cannot be read. Open it, save it as .xlsx and send it again.',
  },
  TABLE_BOMB: {
    status: 422,
    zh: '文件解压后超出限度（{what}，上限 {limit}），没有读取。请只保留需要填报的工作表，另存后重新上传。',
    en: 'Unpacked, the file would exceed a limit ({what}, at most {limit}), so it was not read. Keep the sheet that is filled alone, save it and send it again.',
  },
  TABLE_MACROS: {
    status: 422,
    zh: '文件含宏，不予读取。请另存为不含宏的 .xlsx 后重新上传。',
    en: 'The file holds macros and is not read. Save it as .xlsx without macros and send it again.',
  },
  TABLE_EXTERNAL_LINKS: {
    status: 422,
    zh: '文件含指向其他文件或数据源的链接，不予读取。请断开链接、另存后重新上传。',
    en: 'The file holds links to other files or sources of data and is not read. Break the links, save it and send it again.',
  },
  TABLE_TOO_LARGE: {
    status: 422,
    zh: '表格过大（{what}，上限 {limit}）。请分成几个文件上传。',
    en: 'The table is too large ({what}, at most {limit}). Send it in several files.',
  },
  TABLE_TEXT_BROKEN: {
    status: 422,
    zh: '第 {row} 行起引号没有成对，后面的内容无法读取。请更正引号，或另存为 .xlsx 后重新上传。',
    en: 'From row {row} on a quotation mark is not closed, and what follows cannot be read. Correct it, or save the table as .xlsx, and send it again.',
  },
  TABLE_ENCODING_UNKNOWN: {
    status: 422,
    zh: '文件的文字编码无法辨认（像是 {found}，但其中有不合的内容）。请另存为 UTF-8 编码的 CSV 或 .xlsx 后重新上传。',
    en: 'The encoding of the text is not known (it looks like {found}, with parts that do not fit). Save it as CSV in UTF-8 or as .xlsx and send it again.',
  },
  CELL_FORMULA: {
    status: 422,
    zh: '“{column}”一格是公式。请粘贴为数值，或直接填写内容。',
    en: 'The cell {column} holds a formula. Paste it as a value, or type what it is to say.',
  },
  CELL_ERROR_VALUE: {
    status: 422,
    zh: '“{column}”一格是错误值（如 #N/A）。请填写内容。',
    en: 'The cell {column} holds an error value such as #N/A. Type what it is to say.',
  },
  CELL_NUMBER_LOST_DIGITS: {
    status: 422,
    zh: '“{column}”一格的长数字已被表格软件存成数值，末几位丢失（如 9.9E+17）。请把该列设为“文本”后重新填写。',
    en: 'The long number in the cell {column} was stored as a number and lost its last digits, e.g. 9.9E+17. Format the column as text and type it again.',
  },
  CELL_TOO_LONG: {
    status: 422,
    zh: '“{column}”一格内容过长。请缩短后重新填写。',
    en: 'The text in the cell {column} is too long. Shorten it.',
  },
} as const satisfies Record<string, RefusalText>;
