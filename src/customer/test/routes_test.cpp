#include "customer/http/routes.hpp"

#include "customer/test/desk.hpp"
#include "http/json.hpp"

namespace bihuan::customer {
namespace {

class CustomerRoutes : public Desk {
  protected:
    Result<Reply> call(std::string_view operation, Request request) {
        const auto& found = *std::ranges::find(routes_, operation, &Route::operation_id);
        request.actor = actor_;
        TRY(const auto work, found.prepare(request));
        if (found.mode == Mode::write) return store_->write(actor_, work);
        return store_->read(actor_, work);
    }
    const std::vector<Route> routes_ = routes(cipher_);
};

TEST_F(CustomerRoutes, NeedWhatTheContractSays) {
    using enum Permission;
    struct Sample {
        const char* operation;
        Permission permission;
        Mode mode;
    };
    for (const auto& row : {Sample{"search_customers", customer_read, Mode::read},
                            Sample{"get_customer", customer_read, Mode::read},
                            Sample{"find_duplicates", customer_read, Mode::read},
                            Sample{"list_customer_events", customer_read, Mode::read},
                            Sample{"create_customer", customer_write, Mode::write},
                            Sample{"update_customer", customer_write, Mode::write},
                            Sample{"reveal_customer_value", customer_reveal, Mode::write},
                            Sample{"merge_customers", customer_merge, Mode::write}}) {
        const auto found = std::ranges::find(routes_, row.operation, &Route::operation_id);
        ASSERT_NE(found, routes_.end()) << row.operation;
        EXPECT_EQ(found->access.kind, Access::Kind::needs) << row.operation;
        EXPECT_EQ(found->access.permission, row.permission) << row.operation;
        EXPECT_EQ(found->mode, row.mode) << row.operation;
    }
}

TEST_F(CustomerRoutes, NameWhatIsWrongInABody) {
    const auto made = *add(person("张三丰", {mobile("13800138000")}));
    struct Sample {
        const char* operation;
        std::string body;
        const char* wrong;
    };
    for (
        const auto& row : {
            Sample{"create_customer", "", "http.malformed"},
            Sample{"create_customer", "{}", "name field.missing, customer_type field.missing"},
            Sample{"create_customer", R"({"name":7,"customer_type":"robot","vip":true})",
                   "name field.type, customer_type field.choice, vip field.unknown"},
            Sample{"create_customer", R"({"name":"a\u202eb","customer_type":"person"})", "name field.text"},
            Sample{"create_customer",
                   R"({"name":"李四","customer_type":"person","contact_points":[{"kind":"mobile"},
                        {"kind":"fax","value":"1","is_primary":"yes","x":1}]})",
                   "contact_points.0.value field.missing, contact_points.1.kind field.choice, "
                   "contact_points.1.is_primary field.type, contact_points.1.x field.unknown"},
            Sample{"create_customer",
                   R"({"name":"李四","customer_type":"person","services":[{"kind":"tv","status":"gone"}],
                        "address":{"town":"x"},"organization_id":5})",
                   "organization_id field.id, services.0.status field.choice, "
                   "services.0.number field.missing, address.town field.unknown"},
            Sample{
                "create_customer",
                R"({"name":"李四","customer_type":"person","contact_points":[{"kind":"mobile","value":"1"}]})",
                "contact_points.0.value customer.contact_shape"},
            Sample{"create_customer",
                   R"({"name":"李四","customer_type":"person","contact_points":[{"kind":"mobile",
                        "value":"13800138000"}]})",
                   "customer.possible_duplicate"},
            Sample{"create_customer",
                   R"({"name":"李四","customer_type":"person","accepts_duplicate":true,"identity_number":null,
                        "contact_points":[{"kind":"mobile","value":"13800138000"}]})",
                   ""},
            Sample{"update_customer", R"({"name":"x"})", "version field.missing"},
            Sample{"update_customer", R"({"version":0,"name":null,"segment":"gold"})",
                   "version field.range, segment field.choice"},
            Sample{"update_customer", R"({"version":2})", "customer.version_conflict"},
            Sample{"find_duplicates", R"({"contact_values":"1"})", "contact_values field.type"},
            Sample{"find_duplicates", R"({"except_id":"x"})", "except_id field.id"},
            Sample{"reveal_customer_value", R"({"field":"segment","reason":"x"})",
                   "field field.choice, reason field.too_short"},
            Sample{"reveal_customer_value", R"({"field":"name"})", "reason field.missing"},
            Sample{"reveal_customer_value", R"({"field":"contact_point","reason":"核对"})",
                   "item_id customer.item_unknown"},
            Sample{"merge_customers", R"({"from_customer_id":1,"version":"1"})",
                   "from_customer_id field.id, reason field.missing, version field.type"},
            Sample{
                "merge_customers",
                R"({"from_customer_id":")" + made.customer_id.text() + R"(","reason":"同一人","version":1})",
                "from_customer_id customer.merge_self"},
        }) {
        Request request;
        request.body = row.body;
        request.parameters = {{"customer_id", made.customer_id.text()}};
        EXPECT_EQ(code_of(call(row.operation, request)), row.wrong) << row.operation << row.body;
    }
}

TEST_F(CustomerRoutes, NameWhatIsWrongInAQueryOrAPath) {
    struct Sample {
        const char* operation;
        std::vector<std::pair<std::string, std::string>> query;
        const char* wrong;
    };
    for (const auto& row : {
             Sample{"search_customers", {{"q", "张"}, {"segment", "vip"}}, ""},
             Sample{"search_customers",
                    {{"segment", "gold"}, {"x", "1"}},
                    "segment field.choice, x field.unknown"},
             Sample{
                 "search_customers", {{"limit", "0"}, {"after", "abc"}}, "after field.id, limit field.range"},
             Sample{"search_customers", {{"q", std::string(101, 'a')}}, "q field.too_long"},
             Sample{"list_customer_events", {{"limit", "x"}}, "limit field.type"},
             Sample{"list_customer_events", {}, "customer.unknown"},
         }) {
        Request request;
        request.query = row.query;
        request.parameters = {{"customer_id", "9"}};
        EXPECT_EQ(code_of(call(row.operation, request)), row.wrong) << row.operation;
    }
    for (const char* operation : {"get_customer", "update_customer", "reveal_customer_value",
                                  "merge_customers", "list_customer_events"}) {
        Request request;
        request.body = "{}";
        request.parameters = {{"customer_id", "nine"}};
        EXPECT_EQ(code_of(call(operation, request)), "http.not_found") << operation;
    }
}

TEST_F(CustomerRoutes, AnswersAreMasked) {
    Request request;
    request.body = R"({"name":"张三丰","customer_type":"person","identity_number":"11010519491231002X",
        "address":{"city":"杭州","detail":"文三路 90 号"},"contact_points":[{"kind":"mobile","value":"13800138000"}],
        "services":[{"kind":"broadband","number":"KD0571888"}]})";
    const auto made = *call("create_customer", request);
    EXPECT_EQ(made.status, 201);
    const auto id = std::string{json::parse(made.body).at("customer_id").as_string()};
    request.parameters = {{"customer_id", id}};
    request.body = R"({"contact_values":["13800138000"]})";
    auto all = made.body + call("get_customer", request)->body + call("find_duplicates", request)->body;
    request.query = {{"q", "13800138000"}};
    all += call("search_customers", request)->body;
    for (const char* clear : {"张三", "13800138000", "1101051949", "90 号", "KD0571888"})
        EXPECT_EQ(all.find(clear), std::string::npos) << clear;
    request.body = R"({"field":"name","reason":"核对"})";
    EXPECT_EQ(json::parse(call("reveal_customer_value", request)->body).at("value").as_string(), "张三丰");
}

}  // namespace
}  // namespace bihuan::customer
