# The notification once a month. It lies open on a screen: counts and nothing else.

reminder-app = { -product }
reminder-title = Time to tidy up?
reminder-text =
    { $count ->
        [one] { $count } message no longer needs to be in your mailbox. Three minutes are enough.
       *[other] { $count } messages no longer need to be in your mailbox. Three minutes are enough.
    }
reminder-later = Next week
