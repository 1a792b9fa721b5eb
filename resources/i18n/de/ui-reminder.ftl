# Settings: the reminder, and who set what cannot be changed.

ui-set-reminder = Erinnerungen
ui-set-reminder-text = Höchstens eine ruhige Nachricht auf einmal, und nur wenn etwas weg kann.
ui-remind-interval = Erinnern
ui-remind-never = Nie
ui-remind-every =
    { $days ->
        [1] Jeden Tag
        [7] Jede Woche
        [14] Alle zwei Wochen
        [30] Jeden Monat
        [90] Alle drei Monate
       *[other] Alle { $days } Tage
    }
ui-remind-from = Nicht vor
ui-remind-hour = { $hour } Uhr
ui-remind-next = Frühestens am { $date }, wenn dann etwas weg kann.
ui-remind-put-off = Verschoben auf den { $date }.
ui-remind-off = Sie bekommen keine Erinnerungen.
ui-remind-later = Eine Woche verschieben
ui-remind-take-up = Doch erinnern
ui-remind-silence = Muss nichts weg, hören Sie nichts.
ui-remind-tray = Dieser Computer zeigt die Erinnerung neben der Uhr, solange dieses Programm offen ist. Ein Klick darauf öffnet die Liste.
ui-remind-no-tray = Dieser Desktop hat neben der Uhr keinen Platz für Meldungen. Solange das Fenster offen ist, zeigt die Übersicht, was weg kann.
ui-managed-by = Von Ihrer Organisation festgelegt: { $place }.
ui-proposed = Von Ihrer Organisation vorgeschlagen: { $place }. Sie dürfen anders wählen.
ui-origin-windows = Windows-Richtlinie
ui-origin-profile = Konfigurationsprofil
