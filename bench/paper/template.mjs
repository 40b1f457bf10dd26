/**
 * A dossier's narrative as the real templates set it, and kept apart from them: what is measured must not move with
 * them. It has what costs: contents and a list of exhibits that wait for page numbers, tables, two scripts side by side.
 */
export const TEMPLATE = `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><title>{{title}}</title><link rel="stylesheet" href="{{styleHref}}">
<style>a.fill { display: inline-block; min-width: 9mm } a.fill::after { content: '\\00a0' }</style></head>
<body>
<section class="cover"><div class="what"><h1>Plainte simple</h1><p class="code">Dossier {{title}}</p></div></section>
<section class="new-sheet" id="contents"><h1>Sommaire</h1>
<ol>
<li><a href="#letter">Plainte</a> <a class="fill" href="#letter"></a></li>
<li><a href="#chronology">Chronologie</a> <a class="fill" href="#chronology"></a></li>
<li><a href="#facts">Les faits</a> <a class="fill" href="#facts"></a></li>
<li><a href="#bordereau">Bordereau de communication de pièces</a> <a class="fill" href="#bordereau"></a></li>
{{#each sheets}}
<li>Pièce n°&nbsp;{{this.number}} – {{this.title}} <a class="fill" href="http://paper.invalid/exhibit/{{this.number}}"></a></li>
{{/each}}
<li><a href="#integrity">Annexe d’intégrité</a> <a class="fill" href="#integrity"></a></li>
</ol></section>
<section class="letter new-sheet" id="letter"><h1>Plainte</h1>
<div class="body"><p>Monsieur ou Madame le procureur de la République,</p>{{#each letter}}<p>{{this}}</p>{{/each}}</div></section>
<section class="new-sheet" id="chronology"><h1>Chronologie</h1>
<table><thead><tr><th scope="col">Date</th><th scope="col">Heure</th><th scope="col">Lieu</th><th scope="col">Fait</th>
<th scope="col">Pièce</th></tr></thead><tbody>
{{#each chronology}}
<tr><td>{{this.on}}</td><td>{{this.at}}</td><td>{{this.place}}</td><td>{{this.fact}}</td><td>{{this.exhibit}}</td></tr>
{{/each}}
</tbody></table></section>
<section class="letter new-sheet" id="facts"><h1>Les faits</h1>
<ol class="facts">{{#each facts}}<li>{{this.words}} (Pièce n°&nbsp;{{this.exhibit}})</li>{{/each}}</ol></section>
<section class="new-sheet" id="bordereau"><h1>Bordereau de communication de pièces</h1>
<table class="bordereau"><thead><tr><th scope="col" class="no">N°</th><th scope="col">Intitulé</th>
<th scope="col" class="pages">Pages</th><th scope="col" class="at">À la page</th></tr></thead><tbody>
{{#each sheets}}
<tr><th scope="row" class="no">{{this.number}}</th><td>{{this.title}}</td>
<td><a class="fill" href="http://paper.invalid/count/{{this.number}}"></a></td>
<td><a class="fill" href="http://paper.invalid/exhibit/{{this.number}}"></a></td></tr>
{{/each}}
</tbody></table></section>
{{#each sheets}}
<section class="exhibit new-sheet"><h1><span class="stamped">Pièce n°&nbsp;{{this.number}}</span> <bdi>{{this.title}}</bdi></h1>
<div class="two">
{{#each this.rows}}
<div lang="{{this.language}}" dir="{{this.direction}}"><p>{{this.original}}</p></div>
<div lang="fr" dir="ltr"><p>{{this.translated}}</p></div>
{{/each}}
</div></section>
{{/each}}
<section class="new-sheet" id="integrity"><h1>Annexe d’intégrité</h1>
<table><tbody>
{{#each sheets}}<tr><th scope="row">{{this.number}}</th><td class="code">{{this.hash}}</td></tr>{{/each}}
</tbody></table></section>
</body></html>`;
