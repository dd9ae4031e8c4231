// What a draft reminds of. POST, though it changes nothing: what customers say does not belong in an address.
#include "ticket/http/json.hpp"
#include "ticket/http/routes.hpp"

namespace bihuan::ticket {
namespace {

json::value encode(const Suggestions& found) {
    json::array categories, duplicates;
    for (const auto& guess : found.categories)
        categories.push_back(json::object{{"category_id", to_json(CategoryId{guess.label})},
                                          {"confidence", guess.confidence}});
    for (const auto& one : found.duplicates)
        duplicates.push_back(json::object{{"ticket_id", to_json(one.ticket_id)},
                                          {"code", one.code},
                                          {"title", one.title},
                                          {"state", to_text(one.state)},
                                          {"similarity", one.similarity},
                                          {"is_same_customer", one.is_same_customer}});
    json::value model = nullptr;
    if (found.model)
        model = json::object{{"trained_at", to_json(found.model->trained_at)},
                             {"accuracy", found.model->accuracy},
                             {"example_count", found.model->example_count}};
    return json::object{{"categories", std::move(categories)},
                        {"duplicates", std::move(duplicates)},
                        {"model", std::move(model)}};
}

Result<Work> prepare_suggestions(const Request& request, suggest::ModelCache* models) {
    Decoder in{request};
    Draft draft;
    draft.title = in.text("title", {0, 200});
    draft.description =
        in.maybe_text("description", {.min = 0, .max = 10'000, .is_multiline = true}).value_or("");
    draft.customer_id = in.maybe_id<CustomerId>("customer_id");
    draft.ticket_id = in.maybe_id<TicketId>("ticket_id");
    TRY_DONE(in.finish());
    return [models, draft = std::move(draft)](Unit& unit) -> Result<Reply> {
        TRY(const auto found, suggestions(unit, *models, draft));
        return json_reply(encode(found));
    };
}

}  // namespace

std::vector<Route> suggest_routes(const Context& context) {
    const auto suggest = [models = context.models](const Request& request) {
        return prepare_suggestions(request, models);
    };
    return {{"POST",
             "/api/v1/tickets/suggestions",
             "suggest_for_ticket",
             Access::needs(Permission::ticket_create),
             Mode::read,
             BodyMode::json,
             suggest,
             {}}};
}

}  // namespace bihuan::ticket
