package io.unionfacts.run.input.html;

import org.jsoup.nodes.Element;

/**
 * A line of a page, as a reader sees it.
 *
 * @param text its characters, spaces squeezed, NFC
 * @param element the innermost block around it
 * @param linked the share of its characters in links
 * @param heading whether it is marked up as a heading, or is bold alone
 * @param caption whether it belongs to a picture
 */
record Piece(String text, Element element, double linked, boolean heading, boolean caption) {}
