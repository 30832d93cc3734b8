package org.assay.server.reporting;

import java.util.List;
import org.assay.register.report.ReportLimits.Problem;
import org.assay.server.pages.FilledForm;
import org.assay.server.pages.Language;

/// Says what is wrong with a form; what was typed stays, but files have to be chosen again.
final class ReportProblems {

  private ReportProblems() {}

  static FilledForm of(ReportForm form, List<Problem> problems, Language language) {
    var said = with(form.filled(), problems, language);
    return form.hasFiles() && !said.isWrong("files")
        ? said.wrong("files", language.words(ReportWords.class).chooseAgain())
        : said;
  }

  static FilledForm with(FilledForm filled, List<Problem> problems, Language language) {
    var words = language.words(ReportWords.class);
    var said = filled;
    for (var problem : problems) {
      if (!said.isWrong(problem.field())) {
        said = said.wrong(problem.field(), sentence(problem, words));
      }
    }
    return said;
  }

  private static String sentence(Problem problem, ReportWords words) {
    return switch (problem.wrong()) {
      case NOTHING_FOUND -> words.nothingFound();
      case TOO_LONG -> words.tooLong(problem.about());
      case TOO_MANY_FILES -> words.tooManyFiles(problem.about());
      case FILE_TOO_LARGE -> words.fileTooLarge(problem.about());
      case FILES_TOO_LARGE -> words.filesTooLarge(problem.about());
      case UNKNOWN_TYPE -> words.unknownType(problem.about());
      case EMPTY_FILE -> words.emptyFile(problem.about());
    };
  }
}
