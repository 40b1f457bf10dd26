import Handlebars from 'handlebars';

/** The partials that a template calls, by their names. A name that is put together is not known before it is drawn. */
export function partialsIn(tree: hbs.AST.Program): ReadonlySet<string> {
  const calls = new Calls();
  calls.accept(tree);
  return calls.names;
}

class Calls extends Handlebars.Visitor {
  readonly names = new Set<string>();

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    if ('original' in partial.name) this.names.add(partial.name.original);
    super.PartialStatement(partial);
  }
}
