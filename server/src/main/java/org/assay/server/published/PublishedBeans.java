package org.assay.server.published;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.assay.register.Office;
import org.assay.server.office.OfficeSettings;
import org.assay.server.published.verification.OfficeTrust;
import org.assay.server.published.verification.UploadedCheck;

/// Makes the parts of the public side.
class PublishedBeans {

  private static final long A_MEGABYTE = 1L << 20;

  @Produces
  @Singleton
  PublicSide pages(Office office, OfficeSettings settings, PublishedSettings published) {
    return PublicSide.served(office, settings.name(), published.version());
  }

  @Produces
  @Singleton
  UploadedCheck uploads(Office office) {
    return new UploadedCheck(office.anchor(), new OfficeTrust(office.place(), office.anchor()));
  }

  @Produces
  @Singleton
  PageCache cache(PublicSide pages, PublishedSettings settings) {
    return new PageCache(pages, pages::today, settings.cacheMegabytes() * A_MEGABYTE);
  }
}
