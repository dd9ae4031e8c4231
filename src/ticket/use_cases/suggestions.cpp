#include "ticket/use_cases/suggestions.hpp"

#include <algorithm>
#include <sstream>
#include <unordered_map>

#include "base/text.hpp"
#include "customer/calls.hpp"
#include "standard/calls.hpp"

namespace bihuan::ticket {
namespace {

constexpr std::size_t words_looked_up_max = 12, draft_length_min = 4;
constexpr std::int64_t tickets_of_a_word_max = 60, own_tickets_max = 20;
constexpr std::size_t ranked_max = 120, compared_max = 30;
// The same person's open ticket is the same matter sooner than a stranger's.
constexpr double similarity_own_min = 0.25, similarity_other_min = 0.45;
constexpr double confidence_min = 0.05;

ListScope scope_of(const Actor& actor) {
    ListScope scope;
    scope.is_everywhere = actor.sees_all;
    if (!actor.sees_all && actor.scope) scope.organizations = *actor.scope;
    return scope;
}

std::vector<std::string> words_to_look_up(const Draft& draft) {
    std::vector<std::string> out;
    std::istringstream in{index_text(draft.title + " \n" + draft.description).words};
    for (std::string word; out.size() < words_looked_up_max && in >> word;)
        if (code_point_count(word) > 2 || is_han([&] {
                std::size_t at = 0;
                return next_code_point(word, at);
            }()))
            if (std::ranges::find(out, word) == out.end()) out.push_back(word);
    return out;
}

// Open tickets that share words with the draft: those that share most, of the latest that hold each word.
std::vector<Ticket> sharing_words(Unit& unit, const Draft& draft, const ListScope& scope) {
    std::unordered_map<std::int64_t, int> hits;
    SearchStore index{unit};
    for (const auto& word : words_to_look_up(draft))
        if (const auto ids = index.find('"' + word + '"', scope, INT64_MAX, tickets_of_a_word_max))
            for (const auto id : *ids) ++hits[id.number];
    std::vector<std::pair<int, std::int64_t>> ranked;
    for (const auto& [id, count] : hits) ranked.emplace_back(count, id);
    std::ranges::sort(ranked, std::greater{});
    if (ranked.size() > ranked_max) ranked.resize(ranked_max);
    if (ranked.empty()) return {};
    std::vector<TicketId> ids;
    for (const auto& [count, id] : ranked) ids.emplace_back(id);
    ListQuery query;
    query.is_open = true;
    auto found = ListStore{unit}.among(ids, query, scope);
    std::ranges::stable_sort(found, std::greater{},
                             [&](const Ticket& t) { return hits[t.ticket_id.number]; });
    return found;
}

std::vector<Ticket> of_customer(Unit& unit, CustomerId customer, const ListScope& scope) {
    if (!customer) return {};
    ListQuery query;
    query.is_open = true;
    for (const auto id : customer::merged_ids(unit, customer)) query.customers.push_back(id.number);
    if (query.customers.empty()) return {};
    return ListStore{unit}.page(query, scope, own_tickets_max);
}

// Titles alone where one says no more; else half by the titles, half by all that is said.
std::vector<DuplicateCandidate> compared(Unit& unit, const Draft& draft, std::vector<Ticket> tickets,
                                         std::size_t own_count) {
    std::vector<std::string> titles, texts;
    for (auto& ticket : tickets) {
        if (auto whole = TicketStore{unit}.find(ticket.ticket_id)) ticket = *std::move(whole);
        titles.push_back(ticket.title);
        texts.push_back(ticket.title + "\n" + ticket.description);
    }
    const auto by_title = suggest::similarities(draft.title, titles);
    const auto by_text = suggest::similarities(draft.title + "\n" + draft.description, texts);
    std::vector<DuplicateCandidate> out;
    for (std::size_t i = 0; i < tickets.size(); ++i) {
        const bool is_own = i < own_count;
        const bool is_title_all = draft.description.empty() || tickets[i].description.empty();
        const double share = is_title_all ? by_title[i] : (by_title[i] + by_text[i]) / 2;
        if (share < (is_own ? similarity_own_min : similarity_other_min)) continue;
        out.push_back(
            {tickets[i].ticket_id, tickets[i].code, tickets[i].title, tickets[i].state, share, is_own});
    }
    std::ranges::stable_sort(out, [](const DuplicateCandidate& a, const DuplicateCandidate& b) {
        return std::pair{a.is_same_customer, a.similarity} > std::pair{b.is_same_customer, b.similarity};
    });
    if (out.size() > duplicates_suggested_max) out.resize(duplicates_suggested_max);
    return out;
}

}  // namespace

Result<Suggestions> suggestions(Unit& unit, suggest::ModelCache& models, const Draft& draft) {
    Suggestions out;
    const auto text = draft.title + "\n" + draft.description;
    // A draft of three letters reminds of everything.
    const bool is_said = code_point_count(trim(text)) >= draft_length_min;
    if (const auto found = suggest::suggest(unit, models, is_said ? text : "", suggest::classes_max)) {
        out.model = found->model;
        for (const auto& guess : found->guesses) {
            if (guess.confidence < confidence_min || out.categories.size() == categories_suggested_max) break;
            const auto category = standard::category(unit, CategoryId{guess.label});
            if (category && category->is_active) out.categories.push_back(guess);
        }
    }
    if (!is_said) return out;
    const auto scope = scope_of(unit.actor());
    auto tickets = of_customer(unit, draft.customer_id, scope);
    std::erase_if(tickets, [&](const Ticket& t) { return t.ticket_id == draft.ticket_id; });
    const auto own_count = tickets.size();
    for (auto& ticket : sharing_words(unit, draft, scope)) {
        if (tickets.size() >= compared_max) break;
        const auto is_there = [&](const Ticket& t) { return t.ticket_id == ticket.ticket_id; };
        if (ticket.ticket_id != draft.ticket_id && std::ranges::none_of(tickets, is_there))
            tickets.push_back(std::move(ticket));
    }
    out.duplicates = compared(unit, draft, std::move(tickets), own_count);
    return out;
}

}  // namespace bihuan::ticket
