package org.assay.server.pages;

import java.util.ArrayList;
import java.util.List;

/// Which page of a long list is shown.
///
/// @param number the page shown, from 1
/// @param last the last page there is
/// @param address the address of the list up to the page's number: `/products?q=lamp&page=`
public record Paging(int number, int last, String address) {
  public Paging {
    if (number < 1 || number > last)
      throw new IllegalArgumentException("page " + number + " of " + last);
  }

  /// The address of a page.
  public String to(int page) {
    return address + page;
  }

  public int before() {
    return number - 1;
  }

  public int after() {
    return number + 1;
  }

  public boolean hasBefore() {
    return number > 1;
  }

  public boolean hasAfter() {
    return number < last;
  }

  /// The pages to offer: the first, the last, and those around the page shown; 0 stands for a
  /// gap.
  public List<Integer> offered() {
    var offered = new ArrayList<Integer>();
    for (var page = 1; page <= last; page++) {
      if (page == 1 || page == last || Math.abs(page - number) <= 1) offered.add(page);
      else if (offered.getLast() != 0) offered.add(0);
    }
    return offered;
  }
}
