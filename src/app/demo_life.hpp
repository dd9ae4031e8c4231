// How a demo ticket lives: through the closed loop, by its rules, until it rests or reaches now.
#pragma once

#include <chrono>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

#include "app/demo_texts.hpp"
#include "identity/calls.hpp"
#include "ticket/calls.hpp"

namespace bihuan::demo {

using std::chrono::minutes;

class Chance {
  public:
    std::int64_t below(std::int64_t n) {
        return std::uniform_int_distribution<std::int64_t>{0, n - 1}(engine_);
    }
    bool percent(int p) { return below(100) < p; }
    template <class List>
    const auto& any(const List& list) {
        return list[static_cast<std::size_t>(below(static_cast<std::int64_t>(list.size())))];
    }
    // Most waits are short, some are long.
    std::chrono::microseconds lag(minutes least, minutes usual) {
        std::exponential_distribution<double> spread{1.0 / static_cast<double>(usual.count())};
        return least + std::chrono::seconds{static_cast<std::int64_t>(spread(engine_) * 60)};
    }

  private:
    std::mt19937_64 engine_{20260302};
};

struct Person {
    Actor actor;
    std::string unit;
    identity::OrganizationId organization_id;
};
// The template with its slots filled.
std::string filled(std::string_view text, Chance& chance, bool is_english);
// Writes the steps of `ticket`, opened already, up to `now`.
void live(ticket::ImportedTicket& ticket, const Template& words, const Person& owner, const Person& handler,
          const Actor& customer, Chance& chance, Instant now);

}  // namespace bihuan::demo
