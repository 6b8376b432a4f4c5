"""What statuses, steps and categories are called in the interface."""

from newsroom_desktop.article.article import Status
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


def status_name(status: Status) -> str:
    """What `status` is called in the language in use."""
    return tr_c(*_STATUSES[status])


def step_name(step: Step) -> str:
    """What the button for `step` says in the language in use."""
    return tr(_STEPS[step])


def category_name(name: str, site: Site) -> str:
    """What the category `name` is called in the language in use; `name` itself when the site lacks it."""
    category = site.category(name)
    if category is None:
        return name
    return category.hindi if current() == "hi" and category.hindi else category.name
