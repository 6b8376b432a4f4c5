"""Hindi for the buttons and dialogs that Qt brings along: PySide6 has no such catalogue."""

from PySide6.QtCore import QTranslator

from newsroom_desktop.base.texts import mark_c, tr_c

QT_TEXTS = (
    mark_c("QPlatformTheme", "OK"),
    mark_c("QPlatformTheme", "Save"),
    mark_c("QPlatformTheme", "Open"),
    mark_c("QPlatformTheme", "&Yes"),
    mark_c("QPlatformTheme", "&No"),
    mark_c("QPlatformTheme", "Cancel"),
    mark_c("QPlatformTheme", "Close"),
    mark_c("QPlatformTheme", "Apply"),
    mark_c("QPlatformTheme", "Help"),
    mark_c("QPlatformTheme", "Discard"),
    mark_c("QPlatformTheme", "Retry"),
    mark_c("QPlatformTheme", "Ignore"),
    mark_c("QPlatformTheme", "Reset"),
    mark_c("QPlatformTheme", "Restore Defaults"),
    mark_c("QWidgetTextControl", "&Undo"),
    mark_c("QWidgetTextControl", "&Redo"),
    mark_c("QWidgetTextControl", "Cu&t"),
    mark_c("QWidgetTextControl", "&Copy"),
    mark_c("QWidgetTextControl", "Copy &Link Location"),
    mark_c("QWidgetTextControl", "&Paste"),
    mark_c("QWidgetTextControl", "Delete"),
    mark_c("QWidgetTextControl", "Select All"),
    mark_c("QLineEdit", "&Undo"),
    mark_c("QLineEdit", "&Redo"),
    mark_c("QLineEdit", "Cu&t"),
    mark_c("QLineEdit", "&Copy"),
    mark_c("QLineEdit", "&Paste"),
    mark_c("QLineEdit", "Delete"),
    mark_c("QLineEdit", "Select All"),
    mark_c("QAbstractSpinBox", "&Select All"),
    mark_c("QAbstractSpinBox", "&Step up"),
    mark_c("QAbstractSpinBox", "Step &down"),
    mark_c("QDockWidget", "Close"),
    mark_c("QDockWidget", "Float"),
    mark_c("QDockWidget", "Closes the dock widget"),
    mark_c("QDockWidget", "Undocks and re-attaches the dock widget"),
    mark_c("CloseButton", "Close Tab"),
    mark_c("QTabBar", "Scroll Left"),
    mark_c("QTabBar", "Scroll Right"),
    mark_c("QMessageBox", "OK"),
    mark_c("QMessageBox", "Show Details..."),
    mark_c("QMessageBox", "Hide Details..."),
    mark_c("QFileDialog", "&Look in:"),
    mark_c("QFileDialog", "Back"),
    mark_c("QFileDialog", "Go back"),
    mark_c("QFileDialog", "Forward"),
    mark_c("QFileDialog", "Go forward"),
    mark_c("QFileDialog", "Parent Directory"),
    mark_c("QFileDialog", "Go to the parent directory"),
    mark_c("QFileDialog", "Create New Folder"),
    mark_c("QFileDialog", "Create a New Folder"),
    mark_c("QFileDialog", "List View"),
    mark_c("QFileDialog", "Change to list view mode"),
    mark_c("QFileDialog", "Detail View"),
    mark_c("QFileDialog", "Change to detail view mode"),
    mark_c("QFileDialog", "Sidebar"),
    mark_c("QFileDialog", "List of places and bookmarks"),
    mark_c("QFileDialog", "Files"),
    mark_c("QFileDialog", "Directories"),
    mark_c("QFileDialog", "Files of &type:"),
    mark_c("QFileDialog", "File &name:"),
    mark_c("QFileDialog", "Directory:"),
    mark_c("QFileDialog", "Find Directory"),
    mark_c("QFileDialog", "Open"),
    mark_c("QFileDialog", "&Open"),
    mark_c("QFileDialog", "&Save"),
    mark_c("QFileDialog", "&Choose"),
    mark_c("QFileDialog", "All Files (*)"),
    mark_c("QFileDialog", "&Rename"),
    mark_c("QFileDialog", "&Delete"),
    mark_c("QFileDialog", "Show "),
    mark_c("QFileDialog", "Show &hidden files"),
    mark_c("QFileDialog", "&New Folder"),
    mark_c("QFileDialog", "New Folder"),
    mark_c("QFileDialog", "%1\nDirectory not found.\nPlease verify the correct directory name was given."),
    mark_c("QFileDialog", "%1\nFile not found.\nPlease verify the correct file name was given."),
    mark_c("QFileDialog", "%1 already exists.\nDo you want to replace it?"),
    mark_c("QFileDialog", "Recent Places"),
    mark_c("QFileSystemModel", "Computer"),
    mark_c("QAbstractFileIconProvider", "Drive"),
    mark_c("QAbstractFileIconProvider", "Folder"),
    mark_c("QAbstractFileIconProvider", "File"),
    mark_c("QFileSystemModel", "Name"),
    mark_c("QFileSystemModel", "Size"),
    mark_c("QFileSystemModel", "Type"),
    mark_c("QFileSystemModel", "Date Modified"),
)


class CatalogueTranslator(QTranslator):
    """Answers Qt's own questions from the program's catalogue."""

    def translate(self, context: str, source: str, _hint: str | None = None, _n: int = -1) -> str | None:
        """The words for `source`; None, a null QString, leaves Qt's English."""
        found = tr_c(context, source)
        return None if found == source else found

    def isEmpty(self) -> bool:
        """Say that there is something to ask for: Qt drops an empty translator."""
        return False
