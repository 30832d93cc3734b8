/// The office as a web server: public pages, the report channel, the desks behind them, and the
/// interface for programs.
@NullMarked
package org.assay.server;

import org.jspecify.annotations.NullMarked;
