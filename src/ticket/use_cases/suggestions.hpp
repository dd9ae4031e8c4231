// What a text reminds of: categories by the model, and open tickets that may be the same matter.
#pragma once

#include "suggest/calls.hpp"
#include "ticket/use_cases/use_cases.hpp"

namespace bihuan::ticket {

struct Draft {
    std::string title, description;
    CustomerId customer_id;
    TicketId ticket_id;  // not a duplicate of itself
};
struct DuplicateCandidate {
    TicketId ticket_id;
    std::string code, title;
    State state = State::submitted;
    double similarity = 0;
    bool is_same_customer = false;
};
struct Suggestions {
    std::vector<suggest::Guess> categories;      // active ones, most confident first
    std::vector<DuplicateCandidate> duplicates;  // the customer's own first, then the most similar
    std::optional<suggest::ModelFacts> model;
};
inline constexpr std::size_t categories_suggested_max = 3, duplicates_suggested_max = 5;
Result<Suggestions> suggestions(Unit& unit, suggest::ModelCache& models, const Draft& draft);

}  // namespace bihuan::ticket
