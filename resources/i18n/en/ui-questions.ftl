# Questions, consent and holds.

## Questions only you can answer

ui-questions = Question
ui-questions-open =
    { $count ->
        [one] { $count } question only you can answer
       *[other] { $count } questions only you can answer
    }
ui-question-procedure-over = Is this recruitment over?
ui-question-became-order = Did this quote become an order?
ui-question-of-procedure-over =
    { $count ->
        [one] { $count } application
       *[other] { $count } applications
    }
ui-question-of-became-order =
    { $count ->
        [one] { $count } quote
       *[other] { $count } quotes
    }
ui-question-seen-procedure-over = The conversation holds a rejection of { $date }.
ui-question-seen-became-order = The conversation holds an order or a confirmation of { $date }.
ui-question-since-procedure-over = Over since
ui-question-since-became-order = Ordered on
ui-answer-yes = Yes
ui-answer-no-procedure-over = Not yet
ui-answer-no-became-order = No
ui-question-later = Later
ui-question-more = { $count } more
ui-answered-due =
    { $count ->
        [one] Noted. { $count } no longer needs to be kept.
       *[other] Noted. { $count } no longer need to be kept.
    }
ui-answered-later =
    { $count ->
        [one] Noted. Nothing has to go now: this stays until { $date }.
       *[other] Noted. Nothing has to go now: the first of the { $count } follows on { $date }.
    }
ui-answered-stays =
    { $count ->
        [one] Noted. This may stay.
       *[other] Noted. These { $count } may stay.
    }
ui-told-procedure-over-yes = Yes, over since { $date }
ui-told-procedure-over-no = Not over yet on { $date }
ui-told-became-order-yes = Yes, ordered on { $date }
ui-told-became-order-no = No, not ordered; last message on { $date }
ui-answers = Your answers
ui-answers-text = What you told us about recruitments and quotes. The periods count from these days.
ui-answer-change = Change…
ui-answer-change-title = Change your answer
ui-answer-forget = Forget the answer, ask again later

## Holding because of a dispute

ui-keep-more = More about keeping
ui-hold = Hold because of a dispute…
ui-hold-title = Hold
ui-hold-text = As long as you hold this, none of it can go from here, nor what arrives later.
ui-hold-person = Everything from and to this person
ui-hold-thread =
    { $count ->
        [one] This conversation
       *[other] These { $count } conversations
    }
ui-hold-search = Everything with the words “{ $text }”
ui-hold-why = Why, and who asks for it?
ui-hold-why-example = For example: complaint with the ombudsman
ui-hold-review = Look at it again on
ui-hold-go = Hold
ui-was-held = Held: { $what }
ui-hold-of-person = everything from and to { $person }
ui-hold-of-thread = a conversation
ui-hold-of-text = everything with “{ $text }”
ui-hold-until = until { $date }
ui-hold-review-on = to be looked at again on { $date }
ui-holds = What you hold
ui-holds-text = None of this can go, whatever the rules say.
ui-hold-release = Release…
ui-hold-release-title = Release
ui-hold-release-ask = No longer hold: { $what }?
ui-hold-release-text = After that the usual rules count again. Nothing goes before you confirm it.
ui-hold-release-yes = Release

## Consent of an applicant

ui-keep-agreed = The applicant agrees
ui-consent-until = Agreed until
ui-consent-proof = Where can that be seen?
ui-consent-proof-example = For example: mail of 12 March 2026
ui-consent-text = The rule says how long a consent counts at most. After that this appears in the list again.
ui-was-agreed =
    { $count ->
        [one] { $count } stays, agreed until { $date }
       *[other] { $count } stay, agreed until { $date }
    }
