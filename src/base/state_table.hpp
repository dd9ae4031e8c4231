// A life cycle is a table: code, tests, pages and handbook read the same rows, and the compiler rejects a
// table with two answers to one step or with an unreachable state.
#pragma once

#include <cstddef>
#include <optional>

namespace bihuan {

template <class State, class Action>
struct Step {
    State from;
    Action action;
    State to;
};

template <class Table, class State, class Action>
constexpr auto next_state(const Table& table, State from, Action action) -> std::optional<State> {
    for (const auto& step : table)
        if (step.from == from && step.action == action) return step.to;
    return std::nullopt;
}

template <class Table>
constexpr bool is_deterministic(const Table& table) {
    for (std::size_t i = 0; i < table.size(); ++i)
        for (std::size_t j = i + 1; j < table.size(); ++j)
            if (table[i].from == table[j].from && table[i].action == table[j].action) return false;
    return true;
}

// Every state of the table can be reached from `start`.
template <class Table, class State>
constexpr bool all_reachable(const Table& table, State start) {
    bool reached[256] = {};
    reached[static_cast<std::size_t>(start)] = true;
    for (bool has_grown = true; has_grown;) {
        has_grown = false;
        for (const auto& step : table) {
            const auto from = static_cast<std::size_t>(step.from), to = static_cast<std::size_t>(step.to);
            if (reached[from] && !reached[to]) reached[to] = has_grown = true;
        }
    }
    for (const auto& step : table)
        if (!reached[static_cast<std::size_t>(step.from)] || !reached[static_cast<std::size_t>(step.to)])
            return false;
    return true;
}

}  // namespace bihuan
