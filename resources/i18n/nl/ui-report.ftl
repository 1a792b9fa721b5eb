# The page about people: the exposure report.

ui-page-people = Mensen
ui-report-employer = Alleen aantallen, voor de werkgever
ui-report-save = Bewaren…
ui-report-people =
    { $count ->
        [one] persoon wordt getroffen als deze mailbox vandaag lekt
       *[other] mensen worden getroffen als deze mailbox vandaag lekt
    }
ui-report-kind-row = ongeveer { $people } mensen, { $messages } berichten, { $outside } naar buiten, { $due } mogen vandaag weg, het oudste van { $date }
ui-report-astray = { $subject }, { $date }: { $why }
ui-report-large = { $subject }, { $who }, { $date }: { $size }
ui-report-not-scanned = Na de eerste scan ziet u hier wat er zou lekken als de mailbox lekte.
ui-report-pdf = PDF, om af te drukken (*.pdf)
ui-report-html = Pagina voor een browser (*.html)
ui-report-saved = Bewaard als { $path }.
ui-report-file = wat deze mailbox bevat
ui-report-file-employer = wat deze mailbox bevat - aantallen
