// Time comes in through one door: Clock::now is called where a unit of work begins and nowhere else; everyone
// below receives an Instant. An Instant is UTC in microseconds, in the store too.
#pragma once

#include <atomic>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace bihuan {

using Instant = std::chrono::sys_time<std::chrono::microseconds>;

struct Clock {
    virtual Instant now() const = 0;
    virtual ~Clock() = default;
};

class SystemClock final : public Clock {
  public:
    Instant now() const override;
};

// For tests and `serve --manual-clock`. Safe to read and move from several threads.
class ManualClock final : public Clock {
  public:
    explicit ManualClock(Instant start) : micros_{start.time_since_epoch().count()} {}
    Instant now() const override { return Instant{std::chrono::microseconds{micros_.load()}}; }
    void advance(std::chrono::microseconds by) { micros_ += by.count(); }
    void set(Instant to) { micros_ = to.time_since_epoch().count(); }

  private:
    std::atomic<std::int64_t> micros_;
};

// "2026-03-02T01:00:00.000Z": always UTC, milliseconds.
std::string to_iso(Instant at);
// Accepts ISO 8601 with "Z" or an offset and optional fraction, or a bare "YYYY-MM-DD" (midnight UTC).
std::optional<Instant> from_iso(std::string_view text);

// As from_iso, but a bare date is that day's beginning in the zone; unknown zone: UTC.
std::optional<Instant> from_iso_or_local_date(std::string_view text, std::string_view zone);

// Wall-clock date of an instant in an IANA zone, "20261124"; used by ticket codes. Unknown zone: UTC.
std::string local_date_compact(Instant at, std::string_view zone);

// For people to read, "2026-11-28 09:00". Unknown zone: UTC.
std::string local_text(Instant at, std::string_view zone);

}  // namespace bihuan
