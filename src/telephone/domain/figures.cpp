#include "telephone/domain/figures.hpp"

#include "telephone/domain/call_flow.hpp"

namespace bihuan::telephone {
namespace {

std::int64_t rounded_seconds(Duration length) {
    return std::chrono::round<std::chrono::seconds>(length).count();
}

template <class F>
void each_of(Figures& to, const Figures& from, F use) {
    for (const auto field :
         {&Figures::offered, &Figures::answered, &Figures::answered_in_time, &Figures::abandoned,
          &Figures::abandoned_lost, &Figures::abandoned_late, &Figures::handled, &Figures::wait_seconds,
          &Figures::talk_seconds, &Figures::hold_seconds, &Figures::wrap_seconds})
        use(to.*field, from.*field);
}

std::optional<double> ratio(std::int64_t part, std::int64_t whole) {
    return whole == 0 ? std::nullopt : std::optional{static_cast<double>(part) / static_cast<double>(whole)};
}

}  // namespace

Instant interval_of(Instant at) {
    const auto since = at.time_since_epoch();
    return Instant{since - since % interval};
}

Figures& Figures::operator+=(const Figures& other) {
    each_of(*this, other, [](std::int64_t& to, std::int64_t from) { to += from; });
    return *this;
}
Figures& Figures::operator-=(const Figures& other) {
    each_of(*this, other, [](std::int64_t& to, std::int64_t from) { to -= from; });
    return *this;
}

std::optional<Counted> counted(const Call& call, Duration short_call) {
    const auto& course = call.course;
    const bool is_of_queue = course.queued_at && !course.first_queue.empty();
    if (call.direction != Direction::incoming || !is_of_queue) return std::nullopt;
    Counted out{course.first_queue, interval_of(*course.queued_at), {}};
    auto& f = out.figures;
    f.offered = 1;
    if (course.answered_at) {
        const Duration wait = *course.answered_at - *course.queued_at;
        f.answered = 1;
        f.answered_in_time = wait <= call.answer_limit ? 1 : 0;
        f.wait_seconds = rounded_seconds(wait);
        if (course.ended_at) {
            f.handled = 1;
            f.talk_seconds = rounded_seconds(course.talk);
            f.hold_seconds = rounded_seconds(course.hold);
            if (course.wrapped_at) f.wrap_seconds = rounded_seconds(*course.wrapped_at - *course.ended_at);
        }
    } else if (course.state == State::abandoned) {
        const Duration wait = *course.ended_at - *course.queued_at;
        f.abandoned = 1;
        f.abandoned_lost = wait > short_call ? 1 : 0;
        f.abandoned_late = wait > call.answer_limit ? 1 : 0;
    }
    return out;
}

Rates rates_of(const Figures& f) {
    return {.service_level = ratio(f.answered_in_time, f.answered + f.abandoned_late),
            .abandonment = ratio(f.abandoned_lost, f.offered),
            .asa_seconds = ratio(f.wait_seconds, f.answered),
            .aht_seconds = ratio(f.talk_seconds + f.hold_seconds + f.wrap_seconds, f.handled)};
}

}  // namespace bihuan::telephone
