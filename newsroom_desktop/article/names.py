"""What statuses, steps, fields, categories and reasons for a revision are called in the interface."""

from newsroom_desktop.article.article import Status
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.article.site import Site
from newsroom_desktop.article.workflow import Step
from newsroom_desktop.base.texts import current, mark, mark_c, tr, tr_c

_STATUSES = {
    Status.DRAFT: mark_c("status", "Draft"),
    Status.SUBMITTED: mark_c("status", "Submitted"),
    Status.RETURNED: mark_c("status", "Returned"),
    Status.APPROVED: mark_c("status", "Approved"),
    Status.EXPORTED: mark_c("status", "Exported"),
}

_STEPS = {
    Step.SUBMIT: mark("Submit to the desk"),
    Step.RETURN: mark("Return to the reporter"),
    Step.APPROVE: mark("Approve"),
}

_REASONS = {
    Reason.SAVE: mark("Saved"),
    Reason.IDLE: mark("Saved by itself in a pause"),
    Reason.CLOSE: mark("Saved by itself on leaving"),
    Reason.IMPORT: mark("Taken in from a file"),
    Reason.SUBMIT: mark("Submitted to the desk"),
    Reason.RETURN: mark("Returned to the reporter"),
    Reason.APPROVE: mark("Approved"),
    Reason.PUBLISH: mark("Exported"),
    Reason.RESTORE: mark("Restored from before"),
    Reason.SALVAGE: mark("Read out of a damaged archive"),
    Reason.MERGE: mark("Put together from two versions"),
    Reason.BULK: mark("Changed together with others"),
    Reason.BIN: mark("Placed in the bin"),
    Reason.UNBIN: mark("Taken out of the bin"),
    Reason.DUPLICATE: mark("Begun as a copy of another article"),
    Reason.FOLLOW_UP: mark("Begun as a follow-up of another article"),
    Reason.RESCUE: mark("Taken from a rescue file"),
}

_FIELDS = {
    "kicker": mark("Kicker"),
    "headline": mark("Headline"),
    "deck": mark("Deck"),
    "dateline": mark("Dateline"),
    "byline": mark("Byline"),
    "category": mark("Category"),
    "tags": mark("Tags"),
    "urgency": mark("Urgency"),
    "slug": mark("Slug"),
    "breaking": mark("Breaking"),
    "picture": mark("Lead picture"),
    "alt": mark("Description of the picture"),
    "caption": mark("Caption"),
    "credit": mark("Credit"),
    "desk": mark("Desk"),
    "marked_for": mark("Marked for"),
    "status": mark("Status"),
}


def status_name(status: Status) -> str:
    """What `status` is called in the language in use."""
    return tr_c(*_STATUSES[status])


def step_name(step: Step) -> str:
    """What the button for `step` says in the language in use."""
    return tr(_STEPS[step])


def reason_name(reason: Reason | None) -> str:
    """Why a revision was made, in the language in use; None stands for what only a newer program knows."""
    return tr("Saved by a newer version of the program") if reason is None else tr(_REASONS[reason])


def field_name(name: str) -> str:
    """What the field `name` of an article is called in the language in use."""
    return tr(_FIELDS[name])


def category_name(name: str, site: Site) -> str:
    """What the category `name` is called in the language in use; `name` itself when the site lacks it."""
    category = site.category(name)
    if category is None:
        return name
    return category.hindi if current() == "hi" and category.hindi else category.name
