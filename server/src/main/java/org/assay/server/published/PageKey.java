package org.assay.server.published;

/// Where an answer is kept.
record PageKey(PublicAddress address, Voice voice) {}
