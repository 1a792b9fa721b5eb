# The page about people: the exposure report.

ui-page-people = Personnes
ui-report-employer = Chiffres seuls, pour l’employeur
ui-report-save = Enregistrer…
ui-report-people =
    { $count ->
        [one] personne serait touchée si cette boîte fuitait aujourd’hui
       *[other] personnes seraient touchées si cette boîte fuitait aujourd’hui
    }
ui-report-kind-row = environ { $people } personnes, { $messages } messages, { $outside } envoyés dehors, { $due } peuvent partir aujourd’hui, le plus ancien du { $date }
ui-report-astray = { $subject }, { $date } : { $why }
ui-report-large = { $subject }, { $who }, { $date } : { $size }
ui-report-not-scanned = Après la première analyse, vous verrez ici ce qui fuiterait de cette boîte.
ui-report-pdf = PDF, à imprimer (*.pdf)
ui-report-html = Page pour un navigateur (*.html)
ui-report-saved = Enregistré sous { $path }.
ui-report-file = ce que contient cette boite
ui-report-file-employer = ce que contient cette boite - chiffres
