#include "base/clock.hpp"

#include <date/tz.h>
#include <fmt/format.h>

#include <cctype>
#include <charconv>

namespace bihuan {

Instant SystemClock::now() const {
    return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
}

std::string to_iso(Instant at) {
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{std::chrono::floor<std::chrono::milliseconds>(at - day)};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                       time.hours().count(), time.minutes().count(), time.seconds().count(),
                       time.subseconds().count());
}

namespace {

// Reads exactly `width` digits.
std::optional<int> digits(std::string_view& text, std::size_t width) {
    if (text.size() < width) return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < width; ++i) {
        if (text[i] < '0' || text[i] > '9') return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    text.remove_prefix(width);
    return value;
}
bool skip(std::string_view& text, char wanted) {
    if (text.empty() || text.front() != wanted) return false;
    text.remove_prefix(1);
    return true;
}

}  // namespace

std::optional<Instant> from_iso(std::string_view text) {
    using namespace std::chrono;
    const auto y = digits(text, 4);
    if (!y || !skip(text, '-')) return std::nullopt;
    const auto m = digits(text, 2);
    if (!m || !skip(text, '-')) return std::nullopt;
    const auto d = digits(text, 2);
    if (!d) return std::nullopt;
    const year_month_day date{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
    if (!date.ok() || *y < 1900) return std::nullopt;
    Instant at{sys_days{date}};
    if (text.empty()) return at;
    if (!skip(text, 'T') && !skip(text, ' ')) return std::nullopt;
    const auto hour = digits(text, 2);
    if (!hour || !skip(text, ':')) return std::nullopt;
    const auto minute = digits(text, 2);
    if (!minute) return std::nullopt;
    int second = 0;
    if (skip(text, ':')) {
        const auto s = digits(text, 2);
        if (!s) return std::nullopt;
        second = *s;
    }
    if (*hour > 23 || *minute > 59 || second > 59) return std::nullopt;
    at += hours{*hour} + minutes{*minute} + seconds{second};
    if (skip(text, '.')) {
        std::int64_t scale = 100'000, micros = 0;
        std::size_t count = 0;
        while (!text.empty() && std::isdigit(static_cast<unsigned char>(text.front()))) {
            micros += (text.front() - '0') * scale;
            scale /= 10;
            text.remove_prefix(1);
            if (++count > 9) return std::nullopt;
        }
        if (count == 0) return std::nullopt;
        at += microseconds{micros};
    }
    if (skip(text, 'Z')) return text.empty() ? std::optional{at} : std::nullopt;
    const int sign = skip(text, '+') ? -1 : skip(text, '-') ? 1 : 0;
    if (sign == 0) return std::nullopt;
    const auto oh = digits(text, 2);
    skip(text, ':');
    const auto om = digits(text, 2);
    if (!oh || !om || *oh > 14 || *om > 59 || !text.empty()) return std::nullopt;
    return at + sign * (hours{*oh} + minutes{*om});
}

std::optional<Instant> from_iso_or_local_date(std::string_view text, std::string_view zone) {
    const auto at = from_iso(text);
    if (!at || text.size() != 10) return at;
    try {
        const date::local_time<std::chrono::microseconds> local{at->time_since_epoch()};
        return date::make_zoned(std::string{zone}, local, date::choose::earliest).get_sys_time();
    } catch (const std::runtime_error&) {
        return at;
    }
}

std::string local_date_compact(Instant at, std::string_view zone) {
    auto day = std::chrono::floor<std::chrono::days>(at);
    try {
        const auto local = date::make_zoned(std::string{zone}, at).get_local_time();
        day = std::chrono::floor<std::chrono::days>(Instant{local.time_since_epoch()});
    } catch (const std::exception&) {  // unknown zone: UTC, as promised
    }
    const std::chrono::year_month_day ymd{day};
    return fmt::format("{:04}{:02}{:02}", static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                       static_cast<unsigned>(ymd.day()));
}

std::string local_text(Instant at, std::string_view zone) {
    auto wall = at;
    try {
        wall = Instant{date::make_zoned(std::string{zone}, at).get_local_time().time_since_epoch()};
    } catch (const std::runtime_error&) {  // an unknown zone
    }
    auto text = to_iso(wall).substr(0, 16);
    text[10] = ' ';
    return text;
}

}  // namespace bihuan
