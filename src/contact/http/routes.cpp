// Records for those who talk with customers, proofs for whoever doubts, reports for the keeper.
#include "contact/http/routes.hpp"

#include "contact/domain/contact_errors.hpp"
#include "contact/domain/contact_rules.hpp"
#include "contact/http/json.hpp"
#include "contact/use_cases/files.hpp"
#include "http/disposition.hpp"

namespace bihuan::contact {
namespace {

constexpr TextLimit record_code_text{1, 40}, address_text{0, 200}, record_reason_text{2, 200};
constexpr TextLimit words_text{.min = 0, .max = 20'000, .is_multiline = true};  // the standard's is shorter
constexpr std::int64_t seals_checked = 24, days_max = 366, months_default = 12, months_max = 24;

Result<Work> prepare_rules(const Request&) {
    return [](Unit& unit) -> Result<Reply> { return json_reply(encode(*recording_rules(unit))); };
}

Result<Work> prepare_list(const Request& request, const Context& context) {
    QueryDecoder in{request};
    ListWish wish;
    wish.customer_id = in.id<CustomerId>("customer_id");
    wish.ticket_id = in.id<ContactId>("ticket_id").number;
    wish.by_id = in.id<UserId>("by_id");
    wish.type = in.text("type", record_code_text).value_or("");
    wish.from = in.time("from");
    wish.to = in.time("to");
    wish.after = in.id<ContactId>("after");
    wish.limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto page, list_contacts(unit, context, wish));
        return json_reply(encode(page));
    };
}

std::vector<file::FileId> read_file_ids(Decoder& in) {
    std::vector<file::FileId> out;
    if (in.has("file_ids")) out = in.ids<file::FileId>("file_ids", files_max);
    return out;
}

Result<Work> prepare_create(const Request& request, const Context& context) {
    Decoder in{request};
    NewRecord wanted;
    wanted.type = in.text("type", record_code_text);
    wanted.direction = in.choice("direction", {"in", "out"}) == "out" ? Direction::out : Direction::in;
    const auto started = in.maybe_time("started_at");
    if (!in.has("started_at")) in.wrong("started_at", field_missing);
    wanted.started_at = started.value_or(Instant{});
    wanted.ended_at = in.maybe_time("ended_at");
    wanted.customer_id = in.maybe_id<CustomerId>("customer_id");
    wanted.ticket_id = in.maybe_id<ContactId>("ticket_id").number;
    wanted.address = in.maybe_text("address", address_text).value_or("");
    wanted.content = in.maybe_text("content", words_text).value_or("");
    wanted.answer = in.maybe_text("answer", words_text).value_or("");
    wanted.result = in.maybe_text("result", record_code_text).value_or("");
    const auto file_ids = read_file_ids(in);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto made, add_contact(unit, context, wanted, file_ids));
        return json_reply(encode(made), 201);
    };
}

Result<Work> prepare_amend(const Request& request, const Context& context) {
    TRY(const auto id, path_id<ContactId>(request, "contact_id"));
    Decoder in{request};
    Amendment change;
    change.started_at = in.maybe_time("started_at");
    change.ended_at = in.maybe_time("ended_at");
    change.address = in.maybe_text("address", address_text);
    change.content = in.maybe_text("content", words_text);
    change.answer = in.maybe_text("answer", words_text);
    change.result = in.maybe_text("result", record_code_text);
    change.file_ids = read_file_ids(in);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto made, amend_contact(unit, context, id, change));
        return json_reply(encode(made), 201);
    };
}

Result<Work> prepare_get(const Request& request, const Context& context) {
    TRY(const auto id, path_id<ContactId>(request, "contact_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto found, get_contact(unit, context, id));
        return json_reply(encode(found));
    };
}

Result<Work> prepare_reveal(const Request& request, const Context& context) {
    TRY(const auto id, path_id<ContactId>(request, "contact_id"));
    Decoder in{request};
    const auto reason = in.text("reason", record_reason_text);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto words, reveal_contact(unit, context, id, reason));
        return json_reply(
            json::object{{"address", words.address}, {"content", words.content}, {"answer", words.answer}});
    };
}

Result<Work> prepare_proof(const Request& request, const Context& context) {
    TRY(const auto id, path_id<ContactId>(request, "contact_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto proof, prove_contact(unit, context, id, false, {}));
        return json_reply(encode(proof));
    };
}

// The same with the words, so it is a look that is logged.
Result<Work> prepare_proof_with_words(const Request& request, const Context& context) {
    TRY(const auto id, path_id<ContactId>(request, "contact_id"));
    Decoder in{request};
    const auto reason = in.text("reason", record_reason_text);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto proof, prove_contact(unit, context, id, true, reason));
        return json_reply(encode(proof));
    };
}

Result<Work> prepare_check(const Request& request) {
    Decoder in{request};
    json::object raw;
    in.raw_object("proof", raw);
    const auto pem = in.maybe_text("public_key", {.min = 0, .max = 4000, .is_multiline = true});
    TRY_DONE(in.finish());
    const auto proof = proof_from(raw);
    if (!proof) return refuse_field("proof", proof_unread);
    const auto key = pem && !pem->empty() ? SigningKey::from_pem(*pem) : std::nullopt;
    if (pem && !pem->empty() && !key) return refuse_field("public_key", key_unread);
    const auto flaws = check_proof(*proof, key ? &*key : nullptr);
    return [=](Unit& unit) -> Result<Reply> {
        json::array names;
        for (const auto flaw : flaws) names.emplace_back(to_text(flaw));
        const auto& last = proof->seals.back();
        return json_reply(
            json::object{{"flaws", std::move(names)},
                         {"hash", proof->hash},
                         {"recorded_at", to_json(recorded_at(*proof))},
                         {"sealed_at", to_json(proof->seals.front().sealed_at)},
                         {"seal_number", proof->seals.front().number},
                         {"last_seal_number", last.number},
                         {"has_words", proof->sealed_form.has_value()},
                         {"is_signature_checked", key.has_value()},
                         // A file that agrees with itself may still be made up; ours has these seals too.
                         {"is_ours", is_our_seal(unit, last)}});
    };
}

Result<Work> prepare_completeness(const Request& request) {
    QueryDecoder in{request};
    const auto from = in.time("from"), to = in.time("to");
    if (!from) in.wrong("from", field_missing);
    if (!to) in.wrong("to", field_missing);
    if (from && to && (*to <= *from || *to - *from > std::chrono::days{days_max}))
        in.wrong("to", period_wrong);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> { return json_reply(encode(completeness(unit, {*from, *to}))); };
}

Result<Work> prepare_months(const Request& request, const Context& context) {
    QueryDecoder in{request};
    const auto until = in.text("until", {0, 7}).value_or("");
    const auto count = in.integer("months", months_default, 1, months_max);
    const auto format = in.choice("format", {"json", "csv"});
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto report, months(unit, context, until, count));
        if (format != "csv") return json_reply(encode(report));
        return Reply{.body = months_csv(report),
                     .content_type = "text/csv; charset=utf-8",
                     .headers = {{"Content-Disposition", "attachment; filename=\"contacts.csv\""}}};
    };
}

Result<Work> prepare_seals(const Request& request) {
    QueryDecoder in{request};
    const auto after = in.id<ContactId>("after").number;
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> { return json_reply(encode(list_seals(unit, after, limit))); };
}

Result<Work> prepare_newest(const Request& request, const Context& context) {
    QueryDecoder in{request};
    const auto count = in.integer("seals", seals_checked, 1, seals_checked);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        return json_reply(encode(check_newest(unit, *context.cipher, count)));
    };
}

// The body is the file.
Result<Reply> upload(const Request& request, Store& store, const Context& context) {
    QueryDecoder in{request};
    const auto name = in.text("file_name", {1, 200});
    if (!name) in.wrong("file_name", field_missing);
    TRY_DONE(in.finish());
    TRY(const auto made, upload_file(store, request.actor, context, *name, request.upload_path));
    return json_reply(encode(made), 201);
}

// With a reason in the body, so it is no link that can be passed on; sound and pictures may open in a page.
Result<Reply> open(const Request& request, Store& store, const Context& context) {
    TRY(const auto id, path_id<ContactId>(request, "contact_id"));
    TRY(const auto file_id, path_id<file::FileId>(request, "file_id"));
    Decoder in{request};
    const auto reason = in.text("reason", record_reason_text);
    TRY_DONE(in.finish());
    TRY(auto opened, open_file(store, request.actor, context, id, file_id, reason));
    Reply reply;
    reply.headers = file_headers(opened.facts.name, opened.facts.media_type);
    reply.content_type = std::move(opened.facts.media_type);
    reply.body = std::move(opened.bytes);
    return reply;
}

}  // namespace

std::vector<Route> routes(const Context& context) {
    const auto read = Access::needs(Permission::customer_read),
               write = Access::needs(Permission::ticket_handle),
               keep = Access::needs(Permission::contact_keep);
    const auto with = [context](auto prepare) {
        return [context, prepare](const Request& request) { return prepare(request, context); };
    };
    const auto free = [context](auto run) {
        return [context, run](const Request& request, Store& store) { return run(request, store, context); };
    };
    const std::string_view all = "/api/v1/contacts", one = "/api/v1/contacts/{contact_id}",
                           proof = "/api/v1/contacts/{contact_id}/proof";
    const auto none = BodyMode::none, json = BodyMode::json;
    std::vector<Route> out{
        {"GET", "/api/v1/contact_rules", "get_contact_rules", read, Mode::read, none, prepare_rules, {}},
        {"GET", all, "list_contacts", read, Mode::read, none, with(prepare_list), {}},
        {"POST", all, "create_contact", write, Mode::write, json, with(prepare_create), {}},
        {"GET", one, "get_contact", read, Mode::read, none, with(prepare_get), {}},
        {"POST",
         "/api/v1/contact_files",
         "upload_contact_file",
         write,
         Mode::free,
         BodyMode::upload,
         {},
         free(upload)},
        {"POST",
         "/api/v1/contacts/{contact_id}/files/{file_id}",
         "open_contact_file",
         read,
         Mode::free,
         json,
         {},
         free(open)},
        {"POST",
         "/api/v1/contacts/{contact_id}/amend",
         "amend_contact",
         write,
         Mode::write,
         json,
         with(prepare_amend),
         {}},
        {"POST",
         "/api/v1/contacts/{contact_id}/reveal",
         "reveal_contact",
         read,
         Mode::write,
         json,
         with(prepare_reveal),
         {}},
        {"GET", proof, "get_contact_proof", read, Mode::read, none, with(prepare_proof), {}},
        {"POST", proof, "reveal_contact_proof", read, Mode::write, json, with(prepare_proof_with_words), {}},
        {"POST", "/api/v1/contact_proofs", "check_contact_proof", read, Mode::read, json, prepare_check, {}},
        {"GET",
         "/api/v1/contact_completeness",
         "get_contact_completeness",
         keep,
         Mode::read,
         none,
         prepare_completeness,
         {}},
        {"GET",
         "/api/v1/contact_months",
         "get_contact_months",
         keep,
         Mode::read,
         none,
         with(prepare_months),
         {}},
        {"GET", "/api/v1/contact_seals", "list_contact_seals", keep, Mode::read, none, prepare_seals, {}},
        {"GET",
         "/api/v1/contact_seals/newest",
         "check_newest_contact_seals",
         keep,
         Mode::read,
         none,
         with(prepare_newest),
         {}},
    };
    for (auto& one : archive_routes(context)) out.push_back(std::move(one));
    return out;
}

}  // namespace bihuan::contact
