/** Which files are templates, and in which language they are written: by the name, and where that says nothing, by the text. */

/** `jinja`: Jinja, Django, Nunjucks, Twig; `handlebars`: Mustache too; `ejs`: Eta too. */
export type TemplateFamily = 'jinja' | 'handlebars' | 'ejs' | 'pug' | 'thymeleaf' | 'freemarker' | 'velocity' | 'jsp';

/** Extensions of files that are nothing but templates. */
const BY_EXTENSION: Readonly<Record<string, TemplateFamily>> = {
  '.j2': 'jinja',
  '.jinja': 'jinja',
  '.jinja2': 'jinja',
  '.njk': 'jinja',
  '.nunjucks': 'jinja',
  '.twig': 'jinja',
  '.hbs': 'handlebars',
  '.handlebars': 'handlebars',
  '.mustache': 'handlebars',
  '.ejs': 'ejs',
  '.eta': 'ejs',
  '.pug': 'pug',
  '.jade': 'pug',
  '.ftl': 'freemarker',
  '.ftlh': 'freemarker',
  '.ftlx': 'freemarker',
  '.vm': 'velocity',
  '.jsp': 'jsp',
  '.jspf': 'jsp',
  '.jspx': 'jsp',
  '.tag': 'jsp',
};

/** Pages, which may be templates. */
const PAGE = /\.(?:html?|xhtml)$/i;
/** Texts, which are templates in a folder of templates only. */
const TEXT = /\.(?:txt|tpl|tmpl|xml|md)$/i;
const FOLDER =
  /(?:^|\/)(?:templates?|views?|jinja2?|partials|layouts?|e?mails?|mail-?templates|email-?templates|WEB-INF)\//i;

function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot);
}

/** Whether a file may be a template that code renders; nothing of its text is known. */
export function mayBeTemplate(path: string): boolean {
  if (Object.hasOwn(BY_EXTENSION, extensionOf(path))) return true;
  return PAGE.test(path) || (TEXT.test(path) && FOLDER.test(path));
}

/** Whether a template lies where templates lie by convention: the folder is that from which names are looked up. */
export function isTemplateFolder(folder: string): boolean {
  return FOLDER.test(`${folder}/`);
}

/** Whether a template answers requests by itself: nothing needs to render it. */
export function isPageOfItsOwn(path: string): boolean {
  return /\.jspx?$/i.test(path);
}

/** The extensions of templates, for names in code. */
export const TEMPLATE_EXTENSIONS = `html?|xhtml|txt|tpl|tmpl|xml|md|${Object.keys(BY_EXTENSION)
  .map((extension) => extension.slice(1))
  .join('|')}`;

/** Null: a page in which nothing is put in. */
export function familyOf(path: string, text: string): TemplateFamily | null {
  const extension = extensionOf(path);
  const known = Object.hasOwn(BY_EXTENSION, extension) ? BY_EXTENSION[extension] : undefined;
  if (known !== undefined) return known;
  if (/\b(?:data-)?th[:-](?:\w+)\s*=|\[\(\$\{/.test(text)) return 'thymeleaf';
  if (/\{%/.test(text)) return 'jinja';
  if (/<%[-=_#\s]/.test(text)) return 'ejs';
  if (/\{\{(?:[{&#^/>]|!--)/.test(text)) return 'handlebars';
  return text.includes('{{') ? 'jinja' : null;
}

/** Whether something is put into a file that may be a template. */
export function isTemplate(path: string, text: string): boolean {
  return familyOf(path, text) !== null;
}
