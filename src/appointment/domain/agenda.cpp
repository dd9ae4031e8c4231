#include "appointment/domain/agenda.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <stdexcept>

#include "appointment/domain/distance.hpp"

namespace bihuan::appointment {
namespace {

using namespace std::chrono_literals;

constexpr Tick unknown_way = 15min / tick_length;

// Reads numbers up to `end`, one after another.
class Numbers {
  public:
    explicit Numbers(std::string_view text) : at_{text.data()}, end_{text.data() + text.size()} {}
    bool is_done() const { return at_ == end_; }
    bool is_blank(char stop) const { return at_ != end_ && *at_ == stop; }
    std::int64_t next(char stop) {
        std::int64_t value = 0;
        const auto [read, wrong] = std::from_chars(at_, end_, value);
        at_ = read;
        if (wrong != std::errc{}) throw std::runtime_error{"an agenda's text is not a number"};
        skip(stop);
        return value;
    }
    void skip(char stop) {
        if (at_ == end_ || *at_ != stop) throw std::runtime_error{"an agenda's text is cut"};
        ++at_;
    }

  private:
    const char* at_;
    const char* end_;
};

}  // namespace

Tick tick_at(Instant at) {
    return std::chrono::floor<std::chrono::duration<std::int64_t, std::ratio<300>>>(at.time_since_epoch())
        .count();
}
Tick tick_from(Instant at) {
    return std::chrono::ceil<std::chrono::duration<std::int64_t, std::ratio<300>>>(at.time_since_epoch())
        .count();
}
Instant instant_of(Tick tick) { return Instant{tick * tick_length}; }

std::string to_text(std::span<const Span> spans, std::int64_t period) {
    std::string out;
    const auto base = period * period_ticks;
    for (const auto& one : spans)
        fmt::format_to(std::back_inserter(out), "{},{};", one.from - base, one.to - one.from);
    return out;
}

std::string to_text(std::span<const Claim> claims, std::int64_t period) {
    std::string out;
    const auto base = period * period_ticks;
    for (const auto& one : claims) {
        fmt::format_to(std::back_inserter(out), "{},{},{},", one.span.from - base,
                       one.span.to - one.span.from, one.appointment_id.number);
        if (one.position)
            fmt::format_to(std::back_inserter(out), "{},{};", one.position->latitude,
                           one.position->longitude);
        else
            out += ",;";
    }
    return out;
}

std::vector<Span> spans_from_text(std::string_view text, std::int64_t period) {
    std::vector<Span> out;
    const auto base = period * period_ticks;
    for (Numbers in{text}; !in.is_done();) {
        const auto from = base + in.next(',');
        out.push_back({from, from + in.next(';')});
    }
    return out;
}

std::vector<Claim> claims_from_text(std::string_view text, std::int64_t period) {
    std::vector<Claim> out;
    const auto base = period * period_ticks;
    for (Numbers in{text}; !in.is_done();) {
        Claim claim;
        claim.span.from = base + in.next(',');
        claim.span.to = claim.span.from + in.next(',');
        claim.appointment_id = AppointmentId{in.next(',')};
        if (in.is_blank(',')) {
            in.skip(',');
            in.skip(';');
        } else {
            const auto latitude = static_cast<std::int32_t>(in.next(','));
            claim.position = Position{latitude, static_cast<std::int32_t>(in.next(';'))};
        }
        out.push_back(claim);
    }
    return out;
}

Tick travel_ticks(const std::optional<Position>& from, const std::optional<Position>& to,
                  const Travel& travel) {
    if (!from || !to) return unknown_way;
    if (*from == *to) return 0;
    if (*from == desk || *to == desk) return unknown_way;
    const auto seconds = kilometres_between(*from, *to) * static_cast<double>(travel.road_percent) / 100 *
                         3600 / static_cast<double>(travel.speed_kmh);
    return static_cast<Tick>(std::ceil(seconds / 300));
}

std::vector<AppointmentId> overlaps(std::span<const Claim> claims, const Span& span, AppointmentId own) {
    std::vector<AppointmentId> out;
    for (const auto& one : claims)
        if (one.span.from < span.to && span.from < one.span.to && !(own && one.appointment_id == own))
            out.push_back(one.appointment_id);
    return out;
}

std::vector<AppointmentId> conflicts(std::span<const Claim> claims, const Span& span,
                                     const std::optional<Position>& position, const Travel& travel,
                                     AppointmentId own) {
    std::vector<AppointmentId> out;
    for (const auto& one : claims) {
        if (own && one.appointment_id == own) continue;
        // The way is asked for only where it could matter: nobody is a day on the road.
        if (one.span.to <= span.from - 288 || one.span.from >= span.to + 288) continue;
        const auto way = travel_ticks(one.position, position, travel);
        const bool is_before = one.span.to + way <= span.from, is_after = span.to + way <= one.span.from;
        if (!is_before && !is_after) out.push_back(one.appointment_id);
    }
    return out;
}

bool is_on_duty(std::span<const Span> duty, const Span& span) {
    // Shifts that touch are one.
    auto reached = span.from;
    for (const auto& one : duty)
        if (one.from <= reached && one.to > reached) reached = one.to;
    return reached >= span.to;
}

void put(std::vector<Claim>& claims, const Claim& claim) {
    claims.insert(std::ranges::upper_bound(claims, claim.span, {}, &Claim::span), claim);
}

bool take_off(std::vector<Claim>& claims, AppointmentId whose) {
    return std::erase_if(claims, [&](const Claim& one) { return one.appointment_id == whose; }) > 0;
}

}  // namespace bihuan::appointment
