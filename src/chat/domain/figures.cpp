#include "chat/domain/figures.hpp"

namespace bihuan::chat {
namespace {

std::optional<double> ratio(std::int64_t part, std::int64_t whole) {
    return whole == 0 ? std::nullopt : std::optional{static_cast<double>(part) / static_cast<double>(whole)};
}

}  // namespace

Figures& Figures::operator+=(const Figures& other) {
    for (const auto field :
         {&Figures::opened, &Figures::solved_by_answers, &Figures::left_message, &Figures::offered,
          &Figures::answered, &Figures::answered_in_time, &Figures::abandoned, &Figures::abandoned_late,
          &Figures::handled, &Figures::wait_seconds, &Figures::handle_seconds, &Figures::rated,
          &Figures::rating_sum})
        this->*field += other.*field;
    return *this;
}

Rates rates_of(const Figures& f) {
    return {.service_level = ratio(f.answered_in_time, f.answered + f.abandoned_late),
            .abandonment = ratio(f.abandoned, f.offered),
            .asa_seconds = ratio(f.wait_seconds, f.answered),
            .aht_seconds = ratio(f.handle_seconds, f.handled),
            .rating = ratio(f.rating_sum, f.rated)};
}

}  // namespace bihuan::chat
