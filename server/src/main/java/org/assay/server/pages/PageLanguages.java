package org.assay.server.pages;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Gives each template the language of the request that it answers, so that its messages come in
/// that language. A template that answers no request (a mail, a file) is given its language with
/// `setLocale`; without, it is in English.
@ApplicationScoped
class PageLanguages {
  private final CurrentVertxRequest current;

  PageLanguages(CurrentVertxRequest current) {
    this.current = current;
  }

  void open(@Observes EngineBuilder engine) {
    engine.addTemplateInstanceInitializer(this::speak);
  }

  private void speak(TemplateInstance template) {
    if (!Arc.container().requestContext().isActive()) return;
    var request = current.getCurrent();
    if (request != null) template.setLocale(RequestLanguage.of(request).tag());
  }
}
