# Requests of people: access and erasure.

error-case-unknown = There is no such case. `case list` shows them all.
error-case-closed = This case is closed. Open a new one where there is more to do.
error-case-day = The day on which the request came in cannot lie in the future.
error-case-extended = This case was extended already. The law allows that once.
error-case-too-late = It is too late to extend: the person has to be told within the first month.
error-case-reason = Say in a few words why.
error-case-mask = Give a name that the person of the case does not have too, or an e-mail address: anything else cannot be masked.
error-case-message = There is no such message in this case. `case show` lists them.
error-case-undecided = Not every message was looked at yet. Decide about the others first.
error-case-kind = That belongs to another kind of case.
error-case-restricted = What is held about this person is restricted. Take the restriction off first.

case-excluded =
    { $count ->
        [one] One other message was looked at and does not belong to the answer.
       *[other] { $count } other messages were looked at and do not belong to the answer.
    }
case-masked = Names of others were made unreadable in this package (•••). A message that may name others stands in it as text (.txt) instead of as .eml.
case-left-out = [{ $name }: this attachment is left out, for names of others could not be made unreadable in it.]
