package org.assay.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.cli.remote.OfficeException.Kind;
import org.jspecify.annotations.Nullable;

/// Reads why an office refused something (RFC 9457), and says it in plain words.
final class Problems {

  private static final String TYPES = "urn:assay:problem:";
  private static final int MOST_PARTS = 200;

  // Titles that say nothing beside what stands behind them.
  private static final Set<String> GENERAL = Set.of(
      "The request is to be mended",
      "There is no such thing here",
      "The request does not fit what is there now");

  private Problems() {}

  /// The refusal in an answer that is none of success.
  static OfficeException of(Reply reply, Token token) {
    var problem = problem(reply);
    var code = code(reply);
    var says = new StringBuilder(problem.map(Problems::words).orElseGet(() -> unexplained(reply)));
    advice(reply, code).ifPresent(advice -> says.append(' ').append(advice));
    return new OfficeException(
        kind(reply.status(), code),
        token.hiddenIn(says.toString()),
        problem.map(Problems::parts).orElse(List.of()).stream()
            .map(token::hiddenIn)
            .toList());
  }

  /// The code of the problem in an answer, such as `request-unfinished`; empty if there is none.
  static String code(Reply reply) {
    return problem(reply).map(tree -> Json.text(tree, "type")).orElse("").replace(TYPES, "");
  }

  private static Optional<JsonNode> problem(Reply reply) {
    if (!reply.isJson()) return Optional.empty();
    try {
      return Optional.of(Json.read(reply.body())).filter(JsonNode::isObject);
    } catch (IOException noJson) {
      return Optional.empty();
    }
  }

  private static String words(JsonNode problem) {
    var detail = Json.text(problem, "detail");
    var title = Json.text(problem, "title");
    title = title.isEmpty() || (GENERAL.contains(title) && !detail.isEmpty()) ? "" : ended(title);
    if (title.isEmpty() && detail.isEmpty()) return "The office refused it and does not say why.";
    return detail.isEmpty() ? title : (title + " " + detail).strip();
  }

  private static String ended(String title) {
    return title.matches(".*[.!?]") ? title : title + ".";
  }

  private static String unexplained(Reply reply) {
    if (reply.status() >= 300 && reply.status() < 400) {
      var to = reply.headers().firstValue("Location").orElse("nowhere").replaceFirst("[?#].*", "");
      return "The server sends to another address ('%s'); a token is not sent on.".formatted(to);
    }
    return "The server answered %d with '%s', as no office does."
        .formatted(reply.status(), reply.type().isEmpty() ? "nothing" : reply.type());
  }

  private static List<String> parts(JsonNode problem) {
    var parts = new ArrayList<String>();
    for (var member : problem.path("errors")) {
      if (parts.size() == MOST_PARTS) {
        parts.add("… and %d more".formatted(problem.path("errors").size() - MOST_PARTS));
        break;
      }
      var where = Json.text(member, "pointer").replaceFirst("^/", "");
      parts.add((where.isEmpty() ? "" : where + ": ") + Json.text(member, "detail"));
    }
    return parts;
  }

  private static Kind kind(int status, String code) {
    return switch (code) {
      case "statement-incomplete" -> Kind.UNDETERMINED;
      case "statement-refused", "support-period-refused" -> Kind.NOT_MET;
      case "dossier-outdated", "report-changed" -> Kind.CHANGED;
      case "request-unfinished", "signing-failed" -> Kind.UNREACHABLE;
      default -> kind(status);
    };
  }

  private static Kind kind(int status) {
    return switch (status) {
      case 401, 403 -> Kind.NOT_ALLOWED;
      case 409 -> Kind.REFUSED;
      case 412 -> Kind.CHANGED;
      case 429 -> Kind.UNREACHABLE;
      default -> status >= 400 && status < 500 ? Kind.BAD_INPUT : Kind.UNREACHABLE;
    };
  }

  private static Optional<String> advice(Reply reply, String code) {
    return Optional.ofNullable(
        switch (code) {
          case "dossier-outdated", "report-changed" -> "Nothing was overwritten.";
          case "role-lacking" -> "Ask an administrator of the office.";
          case "missing-scope" ->
            "Tokens with their scopes are made on the page 'Your account' of the office.";
          default -> advice(reply);
        });
  }

  private static @Nullable String advice(Reply reply) {
    var wait = reply.headers().firstValue("Retry-After").filter(after -> after.matches("\\d{1,6}"));
    return switch (reply.status()) {
      case 401 ->
        "Make a token on the page 'Your account' of the office, and give it in ASSAY_TOKEN or with"
            + " --token-file.";
      case 429, 502, 503, 504 ->
        wait.map("Try again in %s seconds."::formatted).orElse("Try again later.");
      default ->
        reply.status() >= 300 && reply.status() < 400
            ? "If it is the right one, give that address with --server."
            : null;
    };
  }
}
