#include "base/crypto.hpp"
#include "outage/http/json.hpp"
#include "outage/http/routes.hpp"

namespace bihuan {
std::string_view local_page_text();  // outage/http/local_page.html
}

namespace bihuan::outage {
namespace {

void put(std::string& page, std::string_view mark, std::string_view text) {
    for (auto at = page.find(mark); at != page.npos; at = page.find(mark, at + text.size()))
        page.replace(at, mark.size(), text);
}

}  // namespace

std::string local_page(const IntakeFacts& facts) {
    std::string page{local_page_text()};
    // The page's own script and styles run, and nothing that a text might bring along.
    put(page, "{{nonce}}", random_token(16));
    auto data = json::serialize(encode(facts));
    put(data, "<", "\\u003c");
    put(page, "{{facts}}", data);
    return page;
}

}  // namespace bihuan::outage
