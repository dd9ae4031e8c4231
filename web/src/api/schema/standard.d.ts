// Generated from api/standard.yaml by `npm run api`. Do not edit.
export interface paths {
    "/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The category tree, parents first; customers get the public part */
        get: operations["list_categories"];
        put?: never;
        /** Add */
        post: operations["create_category"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/categories/{category_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change, move, switch off */
        patch: operations["update_category"];
        trace?: never;
    };
    "/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Channels requests come by */
        get: operations["list_channels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standard/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every clause with what answers for it */
        get: operations["get_coverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Category: {
            category_id: components["schemas"]["Id"];
            parent_id: components["schemas"]["Id"] | null;
            /** @description dotted, e.g. fault.broadband */
            code: string;
            name_zh: string;
            name_en: string;
            /** @enum {string} */
            ticket_type: "fault" | "complaint" | "consultation" | "change";
            /** @enum {string} */
            default_priority: "low" | "normal" | "high" | "urgent";
            /** @description the team it goes to at intake */
            default_organization_id: components["schemas"]["Id"] | null;
            /** @description offered in the customer portal */
            is_public: boolean;
            is_active: boolean;
            position: number;
            version: number;
        };
        CategoryList: {
            items: components["schemas"]["Category"][];
        };
        NewCategory: {
            parent_id: components["schemas"]["Id"] | null;
            code: string;
            name_zh: string;
            name_en: string;
            /** @enum {string} */
            ticket_type: "fault" | "complaint" | "consultation" | "change";
            /** @enum {string} */
            default_priority: "low" | "normal" | "high" | "urgent";
            default_organization_id?: components["schemas"]["Id"] | null;
            is_public: boolean;
            position?: number;
        };
        CategoryChange: {
            version: number;
            parent_id?: components["schemas"]["Id"] | null;
            name_zh?: string;
            name_en?: string;
            /** @enum {string} */
            ticket_type?: "fault" | "complaint" | "consultation" | "change";
            /** @enum {string} */
            default_priority?: "low" | "normal" | "high" | "urgent";
            default_organization_id?: components["schemas"]["Id"] | null;
            is_public?: boolean;
            is_active?: boolean;
            position?: number;
        };
        Channel: {
            code: string;
            name_zh: string;
            name_en: string;
        };
        ChannelList: {
            items: components["schemas"]["Channel"][];
        };
        Control: {
            /** @enum {string} */
            kind: "operation" | "guard" | "table" | "test" | "page" | "command" | "open";
            name: string;
        };
        Clause: {
            clause: string;
            chapter: number;
            title_zh: string;
            title_en: string;
            controls: components["schemas"]["Control"][];
            is_answered: boolean;
        };
        Coverage: {
            items: components["schemas"]["Clause"][];
            answered: number;
            total: number;
        };
        FieldProblem: {
            field: string;
            code: string;
            detail: string;
        };
        Problem: {
            type: string;
            /** @description in the user's language */
            title: string;
            status: number;
            /** @description stable: module.reason, see errors.txt */
            code: string;
            detail: string;
            request_id: string;
            /** @description every wrong field */
            errors?: components["schemas"]["FieldProblem"][];
        };
        Id: string;
    };
    responses: {
        /** @description refused */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_categories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_category: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCategory"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    update_category: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                category_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryChange"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_channels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_coverage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coverage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
