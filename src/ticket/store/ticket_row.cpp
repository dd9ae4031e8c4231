#include "ticket/store/ticket_row.hpp"

namespace bihuan::ticket {
namespace {

State read_state(const Row& row, std::string_view column) {
    const auto state = state_from_text(row.text(column));
    must(state.has_value());
    return *state;
}

Bind maybe(std::string_view name, const std::string& text) {
    return text.empty() ? Bind{name, nullptr} : Bind{name, text};
}

}  // namespace

std::string tags_to_json(const std::vector<std::string>& tags) {
    std::string out = "[";
    for (const auto& tag : tags) {
        out += out.size() > 1 ? ",\"" : "\"";
        for (const char c : tag) {
            if (c == '"' || c == '\\') out += '\\';
            out += c;
        }
        out += '"';
    }
    return out + "]";
}

std::vector<std::string> tags_from_json(std::string_view text) {
    std::vector<std::string> out;
    bool is_inside = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!is_inside) {
            if (text[i] == '"') is_inside = true, out.emplace_back();
        } else if (text[i] == '\\' && i + 1 < text.size()) {
            out.back() += text[++i];
        } else if (text[i] == '"') {
            is_inside = false;
        } else {
            out.back() += text[i];
        }
    }
    return out;
}

Ticket read_list_row(const Row& row) {
    Ticket t;
    t.ticket_id = row.id<TicketId>("ticket_id");
    t.code = row.text("code");
    t.title = row.text("title");
    t.state = read_state(row, "state");
    t.priority = priority_of(row.integer("priority_order"));
    t.category_id = row.id<CategoryId>("category_id");
    t.channel = row.text("channel");
    t.customer_id = row.id<CustomerId>("customer_id");
    t.organization_id = row.id<OrganizationId>("organization_id");
    t.owner_id = row.id<UserId>("owner_id");
    t.handler_id = row.id<UserId>("handler_id");
    t.tags = tags_from_json(row.text("tags"));
    t.opened_at = row.instant("opened_at");
    t.updated_at = row.instant("updated_at");
    t.class_code = row.text("class_code");
    t.grade = row.text("grade");
    t.offered_until = row.maybe_instant("offered_until");
    t.version = row.integer("version");
    return t;
}

Ticket read_ticket_row(const Row& row) {
    Ticket t;
    t.ticket_id = row.id<TicketId>("ticket_id");
    t.code = row.text("code");
    t.title = row.text("title");
    t.description = row.text("description");
    t.state = read_state(row, "state");
    t.priority = priority_of(row.integer("priority_order"));
    t.category_id = row.id<CategoryId>("category_id");
    t.channel = row.text("channel");
    t.customer_id = row.id<CustomerId>("customer_id");
    t.held_service_id = row.id<HeldServiceId>("held_service_id");
    t.organization_id = row.id<OrganizationId>("organization_id");
    t.owner_id = row.id<UserId>("owner_id");
    t.handler_id = row.id<UserId>("handler_id");
    t.tags = tags_from_json(row.text("tags"));
    t.opened_at = row.instant("opened_at");
    t.accepted_at = row.maybe_instant("accepted_at");
    t.started_at = row.maybe_instant("started_at");
    t.resolved_at = row.maybe_instant("resolved_at");
    t.fed_back_at = row.maybe_instant("fed_back_at");
    t.evaluation_offered_at = row.maybe_instant("evaluation_offered_at");
    t.evaluated_at = row.maybe_instant("evaluated_at");
    t.closed_at = row.maybe_instant("closed_at");
    t.updated_at = row.instant("updated_at");
    t.class_code = row.text("class_code");
    t.is_class_set = row.boolean("is_class_set");
    t.grade = row.text("grade");
    t.grade_flags = row.text("grade_flags");
    t.route_code = row.text("route_code");
    t.is_auto = row.boolean("is_auto");
    t.handover_count = row.integer("handover_count");
    t.offered_until = row.maybe_instant("offered_until");
    t.standard_version_id = row.id<standard::VersionId>("standard_version_id");
    t.waiting_code = row.text("waiting_code");
    t.waiting_reason = row.text("waiting_reason");
    t.result = row.text("result");
    t.cause = row.text("cause");
    t.customer_answer = row.text("customer_answer");
    if (!row.is_null("evaluation_score")) t.evaluation_score = row.integer("evaluation_score");
    t.evaluation_comment = row.text("evaluation_comment");
    t.reopen_count = row.integer("reopen_count");
    t.attachment_count = row.integer("attachment_count");
    t.merged_into_id = row.id<TicketId>("merged_into_id");
    t.external_reference = row.text("external_reference");
    t.version = row.integer("version");
    return t;
}

// In the order of the columns in add and save.
Binds ticket_binds(const Ticket& t) {
    return {{"title", t.title},
            {"description", t.description},
            {"state", to_text(t.state)},
            {"is_open", is_open(t.state)},
            {"priority_order", order_of(t.priority)},
            {"category_id", t.category_id},
            {"channel", t.channel},
            {"customer_id", t.customer_id},
            {"held_service_id", t.held_service_id},
            {"organization_id", t.organization_id},
            {"owner_id", t.owner_id},
            {"handler_id", t.handler_id},
            {"tags", tags_to_json(t.tags)},
            {"accepted_at", t.accepted_at},
            {"started_at", t.started_at},
            {"resolved_at", t.resolved_at},
            {"fed_back_at", t.fed_back_at},
            {"evaluation_offered_at", t.evaluation_offered_at},
            {"evaluated_at", t.evaluated_at},
            {"closed_at", t.closed_at},
            {"updated_at", t.updated_at},
            maybe("class_code", t.class_code),
            maybe("grade", t.grade),
            {"is_class_set", t.is_class_set},
            maybe("grade_flags", t.grade_flags),
            maybe("route_code", t.route_code),
            t.is_auto ? Bind{"is_auto", true} : Bind{"is_auto", nullptr},
            t.handover_count > 0 ? Bind{"handover_count", t.handover_count} : Bind{"handover_count", nullptr},
            {"offered_until", t.offered_until},
            {"standard_version_id", t.standard_version_id},
            maybe("waiting_code", t.waiting_code),
            maybe("waiting_reason", t.waiting_reason),
            maybe("result", t.result),
            maybe("cause", t.cause),
            maybe("customer_answer", t.customer_answer),
            {"evaluation_score", t.evaluation_score},
            maybe("evaluation_comment", t.evaluation_comment),
            {"reopen_count", t.reopen_count},
            {"attachment_count", t.attachment_count},
            {"merged_into_id", t.merged_into_id},
            {"ticket_id", t.ticket_id}};
}

}  // namespace bihuan::ticket
