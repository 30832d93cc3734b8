package org.assay.law;

import java.net.URI;

/// Where a clause stands: the citation as lawyers write it and the official address of the text.
public record Citation(String citation, URI href) {}
