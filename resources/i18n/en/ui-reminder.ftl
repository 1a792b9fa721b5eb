# Settings: the reminder, and who set what cannot be changed.

ui-set-reminder = Reminders
ui-set-reminder-text = One calm message at a time, and only when something can go.
ui-remind-interval = Remind me
ui-remind-never = Never
ui-remind-every =
    { $days ->
        [1] Every day
        [7] Every week
        [14] Every two weeks
        [30] Every month
        [90] Every three months
       *[other] Every { $days } days
    }
ui-remind-from = Not before
ui-remind-hour = { $hour }:00
ui-remind-next = On { $date } at the earliest, if something can go by then.
ui-remind-put-off = Put off until { $date }.
ui-remind-off = You get no reminders.
ui-remind-later = Put off for a week
ui-remind-take-up = Remind me after all
ui-remind-silence = When nothing needs to go, you hear nothing.
ui-remind-tray = This computer shows the reminder near the clock while this program is open. A click on it opens the list.
ui-remind-no-tray = This desktop has no place for messages near the clock. While the window is open, the overview shows what can go.
ui-managed-by = Set by your organisation: { $place }.
ui-proposed = Proposed by your organisation: { $place }. You may choose otherwise.
ui-origin-windows = Windows policy
ui-origin-profile = configuration profile
