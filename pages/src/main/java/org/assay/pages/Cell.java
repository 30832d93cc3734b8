package org.assay.pages;

/// Which cell of which table a block stands in; all counted from 0. A cell that spans several
/// rows or columns counts as the first of them.
///
/// @param table which table of the page
/// @param row which row of the table
/// @param column which column of the table
public record Cell(int table, int row, int column) {}
