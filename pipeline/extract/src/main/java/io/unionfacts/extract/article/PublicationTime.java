package io.unionfacts.extract.article;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * When an article was published, as the page itself says, in the page's local time (Vietnam keeps
 * UTC+7 all year). "20/09/2020 11:42" has a time of day, "20/09/2020" has none.
 *
 * @param date the day
 * @param time day and time, when the page gives a time
 * @param source where it was found: {@code "dateline"}, {@code "metadata"} or {@code "url"}
 */
public record PublicationTime(LocalDate date, Optional<LocalDateTime> time, String source) {
  public PublicationTime {
    if (time.isPresent() && !time.get().toLocalDate().equals(date)) {
      throw new IllegalArgumentException(time.get() + " is not on " + date);
    }
  }
}
