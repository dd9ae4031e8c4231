// The steps of a complaint.
#include "complaint/http/routes.hpp"

#include "complaint/domain/complaint_errors.hpp"
#include "complaint/http/json.hpp"

namespace bihuan::complaint {
namespace {

constexpr std::int64_t fen_max = 100'000'000'000;
constexpr TextLimit words{.min = 4, .max = 4000, .is_multiline = true};
constexpr TextLimit reason_words{.min = 4, .max = 1000, .is_multiline = true};

// Every step says which version of the complaint its page showed; 0: it had no row yet.
std::int64_t version_in(Decoder& in) { return in.integer("version", 0, INT64_MAX); }

template <class Call>
Result<Work> answered_by(Call call) {
    return [call = std::move(call)](Unit& unit) -> Result<Reply> {
        TRY(const auto view, call(unit));
        return json_reply(encode(view));
    };
}

Result<Work> get_complaint_route(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    return answered_by([=](Unit& unit) { return get_complaint(unit, id); });
}

Result<Work> investigation_route(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    Decoder in{request};
    const Target target{id, version_in(in)};
    Investigation facts;
    facts.findings = in.text("findings", words);
    facts.liability = in.maybe_text("liability", {1, 40}).value_or("");
    facts.cause = in.maybe_text("cause", {1, 40}).value_or("");
    TRY_DONE(in.finish());
    return answered_by([=](Unit& unit) { return record_investigation(unit, target, facts); });
}

Result<Work> proposal_route(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    Decoder in{request};
    const Target target{id, version_in(in)};
    Proposal facts;
    facts.text = in.text("text", words);
    facts.redress = in.text("redress", {1, 40});
    facts.amount_fen = in.maybe_integer("amount_fen", 1, fen_max);
    TRY_DONE(in.finish());
    return answered_by([=](Unit& unit) { return propose_settlement(unit, target, facts); });
}

// Approving and refusing share a form: a decision and, for a refusal, why.
struct Decision {
    Target target;
    bool is_approved = false;
    std::string reason;
};
Result<Decision> read_decision(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    Decoder in{request};
    Decision out{.target = {id, version_in(in)}, .is_approved = in.boolean("is_approved"), .reason = {}};
    out.reason = in.maybe_text("reason", reason_words).value_or("");
    TRY_DONE(in.finish());
    return out;
}

Result<Work> approval_route(const Request& request) {
    TRY(const auto given, read_decision(request));
    return answered_by(
        [=](Unit& unit) { return decide_proposal(unit, given.target, given.is_approved, given.reason); });
}

Result<Work> settlement_route(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    Decoder in{request};
    const Target target{id, version_in(in)};
    Settlement facts;
    facts.agreement = in.text("agreement", words);
    facts.consent = in.choice("consent", {"spoken", "written", "none"});
    TRY_DONE(in.finish());
    return answered_by([=](Unit& unit) { return record_settlement(unit, target, facts); });
}

Result<Work> execution_route(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    Decoder in{request};
    const Target target{id, version_in(in)};
    const auto reference = in.text("reference", {1, 100});
    const auto at = in.maybe_time("executed_at");
    TRY_DONE(in.finish());
    return answered_by([=](Unit& unit) { return execute_settlement(unit, target, reference, at); });
}

Result<Work> answer_route(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    Decoder in{request};
    const Target target{id, version_in(in)};
    const auto given = in.choice("answer", {"accepted", "rejected", "escalates", "unreachable"});
    const auto note = in.maybe_text("note", reason_words).value_or("");
    TRY_DONE(in.finish());
    return answered_by([=](Unit& unit) { return record_answer(unit, target, given, note); });
}

Result<Work> grade_route(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    Decoder in{request};
    const Target target{id, version_in(in)};
    Regrade wanted;
    wanted.grade = in.text("grade", {1, 40});
    wanted.flag =
        in.maybe_choice("flag", {"regulator", "media", "group", "safety", "vip", "repeat"}).value_or("");
    wanted.reason = in.text("reason", reason_words);
    TRY_DONE(in.finish());
    return answered_by([=](Unit& unit) { return regrade_complaint(unit, target, wanted); });
}

Result<Work> grade_approval_route(const Request& request) {
    TRY(const auto given, read_decision(request));
    return answered_by(
        [=](Unit& unit) { return decide_regrade(unit, given.target, given.is_approved, given.reason); });
}

Result<Work> authority_route(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    Decoder in{request};
    const Target target{id, version_in(in)};
    PassedOn facts;
    facts.authority = in.text("authority", {1, 40});
    facts.reference = in.text("reference", {1, 100});
    const auto received = in.maybe_time("received_at");
    if (!received && !in.has("received_at")) in.wrong("received_at", field_missing);
    TRY_DONE(in.finish());
    facts.received_at = *received;
    return answered_by([=](Unit& unit) { return record_authority(unit, target, facts); });
}

Result<Work> authority_reply_route(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    Decoder in{request};
    const Target target{id, version_in(in)};
    const auto text = in.text("text", words);
    const auto reference = in.maybe_text("reference", {1, 100}).value_or("");
    TRY_DONE(in.finish());
    return answered_by([=](Unit& unit) { return record_authority_reply(unit, target, text, reference); });
}

}  // namespace

std::vector<Route> routes() {
    using P = Permission;
    const auto handle = Access::needs(P::ticket_handle), assign = Access::needs(P::ticket_assign);
    const auto step = [](const char* path, const char* operation, Access access, auto prepare) {
        return Route{"POST", path, operation, access, Mode::write, BodyMode::json, prepare, {}};
    };
    std::vector<Route> out{
        {"GET",
         "/api/v1/complaints/{ticket_id}",
         "get_complaint",
         Access::needs(P::ticket_read),
         Mode::read,
         BodyMode::none,
         get_complaint_route,
         {}},
        step("/api/v1/complaints/{ticket_id}/investigation", "record_investigation", handle,
             investigation_route),
        step("/api/v1/complaints/{ticket_id}/proposal", "propose_settlement", handle, proposal_route),
        step("/api/v1/complaints/{ticket_id}/approval", "decide_proposal", assign, approval_route),
        step("/api/v1/complaints/{ticket_id}/settlement", "record_settlement", handle, settlement_route),
        step("/api/v1/complaints/{ticket_id}/execution", "execute_settlement", handle, execution_route),
        step("/api/v1/complaints/{ticket_id}/answer", "record_customer_answer", handle, answer_route),
        step("/api/v1/complaints/{ticket_id}/grade", "regrade_complaint", handle, grade_route),
        step("/api/v1/complaints/{ticket_id}/grade_approval", "decide_regrade", assign, grade_approval_route),
        step("/api/v1/complaints/{ticket_id}/authority", "record_authority", handle, authority_route),
        step("/api/v1/complaints/{ticket_id}/authority_reply", "record_authority_reply", handle,
             authority_reply_route),
    };
    for (auto& route : board_routes()) out.push_back(std::move(route));
    return out;
}

}  // namespace bihuan::complaint
