# The page about people: the exposure report.

ui-page-people = Menschen
ui-report-employer = Nur Zahlen, für den Arbeitgeber
ui-report-save = Speichern…
ui-report-people =
    { $count ->
        [one] Person wäre betroffen, wenn die Mails heute in fremde Hände gerieten
       *[other] Menschen wären betroffen, wenn die Mails heute in fremde Hände gerieten
    }
ui-report-kind-row = etwa { $people } Menschen, { $messages } Nachrichten, { $outside } nach außen, { $due } können heute weg, die älteste vom { $date }
ui-report-astray = { $subject }, { $date }: { $why }
ui-report-large = { $subject }, { $who }, { $date }: { $size }
ui-report-not-scanned = Nach der ersten Durchsicht sehen Sie hier, was bekannt würde, wenn die Mails in fremde Hände gerieten.
ui-report-pdf = PDF, zum Drucken (*.pdf)
ui-report-html = Seite für einen Browser (*.html)
ui-report-saved = Gespeichert als { $path }.
ui-report-file = was dieses Postfach enthält
ui-report-file-employer = was dieses Postfach enthält - Zahlen
