# Settings: the reminder, and who set what cannot be changed.

ui-set-reminder = Herinneringen
ui-set-reminder-text = Hooguit één rustig bericht per keer, en alleen als er iets weg mag.
ui-remind-interval = Herinner mij
ui-remind-never = Nooit
ui-remind-every =
    { $days ->
        [1] Elke dag
        [7] Elke week
        [14] Om de twee weken
        [30] Elke maand
        [90] Om de drie maanden
       *[other] Om de { $days } dagen
    }
ui-remind-from = Niet vóór
ui-remind-hour = { $hour } uur
ui-remind-next = Ten vroegste op { $date }, als er dan iets weg mag.
ui-remind-put-off = Uitgesteld tot { $date }.
ui-remind-off = U krijgt geen herinneringen.
ui-remind-later = Stel een week uit
ui-remind-take-up = Herinner mij toch
ui-remind-silence = Hoeft er niets weg, dan hoort u niets.
ui-remind-tray = Deze computer toont de herinnering naast de klok zolang dit programma openstaat. Een klik erop opent de lijst.
ui-remind-no-tray = Dit bureaublad heeft naast de klok geen plaats voor meldingen. Zolang het venster openstaat, ziet u op het overzicht wat weg mag.
ui-managed-by = Ingesteld door uw organisatie: { $place }.
ui-proposed = Voorgesteld door uw organisatie: { $place }. U mag anders kiezen.
ui-origin-windows = Windows-beleid
ui-origin-profile = configuratieprofiel
