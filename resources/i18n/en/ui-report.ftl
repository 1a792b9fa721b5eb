# The page about people: the exposure report.

ui-page-people = People
ui-report-employer = Counts only, for the employer
ui-report-save = Save…
ui-report-people =
    { $count ->
        [one] person would be hit if this mailbox leaked today
       *[other] people would be hit if this mailbox leaked today
    }
ui-report-kind-row = about { $people } people, { $messages } messages, { $outside } sent outside, { $due } may go today, the oldest of { $date }
ui-report-astray = { $subject }, { $date }: { $why }
ui-report-large = { $subject }, { $who }, { $date }: { $size }
ui-report-not-scanned = After the first scan you see here what would leak if the mailbox leaked.
ui-report-pdf = PDF, to print (*.pdf)
ui-report-html = Page for a browser (*.html)
ui-report-saved = Saved as { $path }.
ui-report-file = what this mailbox holds
ui-report-file-employer = what this mailbox holds - counts
