package org.assay.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages as makers write them: what a person sees without script, and what is only there for
/// scripts.
class MessyPagesTest {

  private static Page page(String html) {
    return PageSource.read("page.html", html.getBytes(StandardCharsets.UTF_8), "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p hidden>WORDS</p>",
        "<p style='display:none'>WORDS</p>",
        "<p style='visibility: hidden'>WORDS</p>",
        "<p style='opacity:0'>WORDS</p>",
        "<p style='font-size:0'>WORDS</p>",
        "<p style='position:absolute;left:-9999px'>WORDS</p>",
        "<p style='text-indent:-5000px'>WORDS</p>",
        "<p style='color:#fff;background-color:#fff'>WORDS</p>",
        "<style>.sr{position:absolute;clip:rect(0,0,0,0);width:1px}</style><p class=sr>WORDS</p>",
        "<style>.sr{clip-path:inset(50%)}</style><p class=sr>WORDS</p>",
        "<style>#x{display:none}</style><div id=x><p>WORDS</p></div>",
        "<template><p>WORDS</p></template>",
        "<script type='text/template'><p>WORDS</p></script>",
        "<dialog><p>WORDS</p></dialog>",
        "<video><p>WORDS</p></video>",
        "<canvas>WORDS</canvas>",
        "<iframe src=x>WORDS</iframe>",
        "<select hidden><option>WORDS</option></select>",
        "<!-- WORDS -->",
        "<svg><text>WORDS</text></svg>",
        "<title>WORDS</title>",
      })
  void nobodySeesThese(String html) {
    assertThat(page(html + "<p>seen</p>").text()).doesNotContain("WORDS").contains("seen");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p aria-hidden=true>WORDS</p>",
        "<p>a</p><noscript><p>WORDS</p></noscript>",
        "<p style='display:block'>WORDS</p>",
        "<p style='background:#fff;color:#000'>WORDS</p>",
        "<style>p{display:none} p{display:block}</style><p>WORDS</p>",
        "<style>@media print{p{display:none}}</style><p>WORDS</p>",
        "<style media=print>p{display:none}</style><p>WORDS</p>",
        "<style>p:hover{display:none}</style><p>WORDS</p>",
        "<dialog open><p>WORDS</p></dialog>",
        "<details><summary>more</summary><p>WORDS</p></details>",
        "<div popover id=p><p>WORDS</p></div>",
        "<table><tr><td><table><tr><td>WORDS</table></table>",
        "<dl><dt>x<dd>WORDS</dl>",
        "<object data=x.pdf><p>WORDS</p></object>",
        "<p>WO<wbr>RDS</p>",
        "<p>WO&shy;RDS</p>",
        "<p>WO<span style='display:none'>spam</span>RDS</p>",
        "<p>W<b>O</b>R<!-- x -->DS</p>",
        "<font><center>WORDS</center></font>",
        "<p>WORDS",
        "</div></div><p>WORDS</span>",
        "<bdo dir=rtl>SDROW</bdo>",
        "<span style='unicode-bidi:bidi-override;direction:rtl'>SDROW</span>",
      })
  void aPersonSeesThese(String html) {
    assertThat(page(html).text()).contains("WORDS");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<div class='CookieConsent'><p>WORDS</p></div> | COOKIE_NOTICE",
        "<div id='onetrust-banner-sdk'><p>WORDS</p></div> | COOKIE_NOTICE",
        "<div role=dialog aria-label='Cookie settings'><p>WORDS</p></div> | COOKIE_NOTICE",
        "<section class=cookie-policy><p>WORDS</p></section> | CONTENT",
        "<nav><ul><li>WORDS</ul></nav> | NAVIGATION",
        "<ul class='main-menu'><li>WORDS</ul> | NAVIGATION",
        "<div class=breadcrumbs>WORDS</div> | NAVIGATION",
        "<footer><p>WORDS</p></footer> | FOOTER",
        "<div id=footer><p>WORDS</p></div> | FOOTER",
        "<article><footer><p>WORDS</p></footer></article> | CONTENT",
        "<aside><p>WORDS</p></aside> | ASIDE",
        "<main><div class=menu-card><article><p>WORDS</p></article></div></main> | CONTENT",
      })
  void theRegionsAreToldApart(String html, Region region) {
    assertThat(page(html).blocks().stream()
            .filter(block -> block.text().contains("WORDS"))
            .map(Block::region))
        .containsExactly(region);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href='/cdn-cgi/l/email-protection#2e5d'>[email protected]</a>",
        "<span class='__cf_email__' data-cfemail='2e5d'>[email protected]</span>",
        "<a href='#' onclick=\"location.href='mai'+'lto:x'+'@'+'y'\">write</a>",
        "<span data-user='security' data-domain='tarn.example'></span>",
        "<span data-email='c2VjdXJpdHk='></span>",
        "<p>x</p><script>var a='security',b='tarn.example';document.write(a+'@'+b)</script>",
        "<p>x</p><script>document.write(String.fromCharCode(115,101))</script>",
        "<p>x</p><script>show(atob('c2VjdXJpdHlAdGFybi5leGFtcGxl'))</script>",
      })
  void anAddressBehindAScriptIsReported(String html) {
    assertThat(page(html).obstacles())
        .extracting(Obstacle::kind)
        .contains(Obstacle.Kind.SCRIPTED_ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>x</p><script>track(atob('aGVsbG8gd29ybGQ='))</script>",
        "<p>x</p><script>window.dataLayer=[]</script>",
        "<a href='/x' onclick='open()'>x</a>",
        "<span data-user='amy'>Amy</span>",
        "<p>security@tarn.example</p>",
      })
  void otherScriptsAreNot(String html) {
    assertThat(page(html).obstacles())
        .extracting(Obstacle::kind)
        .doesNotContain(Obstacle.Kind.SCRIPTED_ADDRESS);
  }

  @Test
  void anAddressInAPictureIsReportedWithItsWords() {
    assertThat(
            page("<p>Write to <img src=mail.png alt='our e-mail address'></p>").obstacles())
        .extracting(Obstacle::kind, Obstacle::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Obstacle.Kind.IMAGE, "our e-mail address"));
    assertThat(page("<svg><text>security@tarn.example</text></svg>").obstacles())
        .extracting(Obstacle::text)
        .containsExactly("security@tarn.example");
  }

  private static String text(String plain) {
    return PageSource.read("page.txt", plain.getBytes(StandardCharsets.UTF_8), "")
        .text();
  }

  @Test
  void aLineThatItsAuthorBrokeStaysBroken() {
    assertThat(text("GH-1: security updates until 31 May 2027\nGH-2: until 31 May 2030\n"))
        .isEqualTo("GH-1: security updates until 31 May 2027\nGH-2: until 31 May 2030\n");
  }

  @Test
  void aLineThatWasOnlyWrappedIsJoined() {
    assertThat(text("""
            We acknowledge every report on a security issue in one of our products within
            Two working days. Afterwards we write to you every fortnight until the issue
            is resolved.
            """))
        .isEqualTo(
            "We acknowledge every report on a security issue in one of our products within Two"
                + " working days. Afterwards we write to you every fortnight until the issue is resolved.\n");
  }
}
