// Made by npm run generate. Do not edit.
export interface paths {
    "/api/3/action/current_package_list_with_resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** CKAN: Datasets with their resources */
        get: operations["ckan_current_package_list_with_resources_get"];
        put?: never;
        /** CKAN: Datasets with their resources */
        post: operations["ckan_current_package_list_with_resources_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/3/action/group_list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** CKAN: Themes */
        get: operations["ckan_group_list_get"];
        put?: never;
        /** CKAN: Themes */
        post: operations["ckan_group_list_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/3/action/group_show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** CKAN: One theme */
        get: operations["ckan_group_show_get"];
        put?: never;
        /** CKAN: One theme */
        post: operations["ckan_group_show_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/3/action/organization_list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** CKAN: Organizations */
        get: operations["ckan_organization_list_get"];
        put?: never;
        /** CKAN: Organizations */
        post: operations["ckan_organization_list_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/3/action/organization_show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** CKAN: One organization */
        get: operations["ckan_organization_show_get"];
        put?: never;
        /** CKAN: One organization */
        post: operations["ckan_organization_show_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/3/action/package_autocomplete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** CKAN: Datasets by the beginning of their name */
        get: operations["ckan_package_autocomplete_get"];
        put?: never;
        /** CKAN: Datasets by the beginning of their name */
        post: operations["ckan_package_autocomplete_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/3/action/package_list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** CKAN: Names of datasets */
        get: operations["ckan_package_list_get"];
        put?: never;
        /** CKAN: Names of datasets */
        post: operations["ckan_package_list_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/3/action/package_search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** CKAN: Search datasets */
        get: operations["ckan_package_search_get"];
        put?: never;
        /** CKAN: Search datasets */
        post: operations["ckan_package_search_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/3/action/package_show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** CKAN: One dataset */
        get: operations["ckan_package_show_get"];
        put?: never;
        /** CKAN: One dataset */
        post: operations["ckan_package_show_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/3/action/resource_show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** CKAN: One distribution */
        get: operations["ckan_resource_show_get"];
        put?: never;
        /** CKAN: One distribution */
        post: operations["ckan_resource_show_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/3/action/site_read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** CKAN: Whether the site may be read */
        get: operations["ckan_site_read_get"];
        put?: never;
        /** CKAN: Whether the site may be read */
        post: operations["ckan_site_read_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/3/action/status_show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** CKAN: What this site is */
        get: operations["ckan_status_show_get"];
        put?: never;
        /** CKAN: What this site is */
        post: operations["ckan_status_show_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/3/action/tag_list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** CKAN: Keywords */
        get: operations["ckan_tag_list_get"];
        put?: never;
        /** CKAN: Keywords */
        post: operations["ckan_tag_list_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/3/action/tag_show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** CKAN: One keyword */
        get: operations["ckan_tag_show_get"];
        put?: never;
        /** CKAN: One keyword */
        post: operations["ckan_tag_show_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/action/current_package_list_with_resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** CKAN: Datasets with their resources */
        get: operations["ckan_current_package_list_with_resources_get_unversioned"];
        put?: never;
        /** CKAN: Datasets with their resources */
        post: operations["ckan_current_package_list_with_resources_post_unversioned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/action/group_list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** CKAN: Themes */
        get: operations["ckan_group_list_get_unversioned"];
        put?: never;
        /** CKAN: Themes */
        post: operations["ckan_group_list_post_unversioned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/action/group_show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** CKAN: One theme */
        get: operations["ckan_group_show_get_unversioned"];
        put?: never;
        /** CKAN: One theme */
        post: operations["ckan_group_show_post_unversioned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/action/organization_list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** CKAN: Organizations */
        get: operations["ckan_organization_list_get_unversioned"];
        put?: never;
        /** CKAN: Organizations */
        post: operations["ckan_organization_list_post_unversioned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/action/organization_show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** CKAN: One organization */
        get: operations["ckan_organization_show_get_unversioned"];
        put?: never;
        /** CKAN: One organization */
        post: operations["ckan_organization_show_post_unversioned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/action/package_autocomplete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** CKAN: Datasets by the beginning of their name */
        get: operations["ckan_package_autocomplete_get_unversioned"];
        put?: never;
        /** CKAN: Datasets by the beginning of their name */
        post: operations["ckan_package_autocomplete_post_unversioned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/action/package_list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** CKAN: Names of datasets */
        get: operations["ckan_package_list_get_unversioned"];
        put?: never;
        /** CKAN: Names of datasets */
        post: operations["ckan_package_list_post_unversioned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/action/package_search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** CKAN: Search datasets */
        get: operations["ckan_package_search_get_unversioned"];
        put?: never;
        /** CKAN: Search datasets */
        post: operations["ckan_package_search_post_unversioned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/action/package_show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** CKAN: One dataset */
        get: operations["ckan_package_show_get_unversioned"];
        put?: never;
        /** CKAN: One dataset */
        post: operations["ckan_package_show_post_unversioned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/action/resource_show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** CKAN: One distribution */
        get: operations["ckan_resource_show_get_unversioned"];
        put?: never;
        /** CKAN: One distribution */
        post: operations["ckan_resource_show_post_unversioned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/action/site_read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** CKAN: Whether the site may be read */
        get: operations["ckan_site_read_get_unversioned"];
        put?: never;
        /** CKAN: Whether the site may be read */
        post: operations["ckan_site_read_post_unversioned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/action/status_show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** CKAN: What this site is */
        get: operations["ckan_status_show_get_unversioned"];
        put?: never;
        /** CKAN: What this site is */
        post: operations["ckan_status_show_post_unversioned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/action/tag_list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** CKAN: Keywords */
        get: operations["ckan_tag_list_get_unversioned"];
        put?: never;
        /** CKAN: Keywords */
        post: operations["ckan_tag_list_post_unversioned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/action/tag_show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** CKAN: One keyword */
        get: operations["ckan_tag_show_get_unversioned"];
        put?: never;
        /** CKAN: One keyword */
        post: operations["ckan_tag_show_post_unversioned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests for data that is not open, the newest first */
        get: operations["listAccessRequests"];
        put?: never;
        /** Ask the owner of a dataset for its data */
        post: operations["createAccessRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** One request, for who made it and who decides on it */
        get: operations["getAccessRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-requests/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve or refuse
         * @description For stewards and reviewers of the organization that owns the dataset. It holds at once.
         */
        post: operations["decideAccessRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-requests/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End an approval at once
         * @description For those who decide on it, and for whom it was given.
         */
        post: operations["endAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-requests/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back a request of mine that waits */
        post: operations["withdrawAccessRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make an account at the embedded sign-in provider */
        post: operations["createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, user name or e-mail address. */
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give an account a new password and end its sessions */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin-units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Administrative units, by default those in force today */
        get: operations["listAdminUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The applications that my roles open, in their order */
        get: operations["listApplications"];
        put?: never;
        /**
         * Register an application
         * @description For administrators.
         */
        post: operations["createApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** One application */
        get: operations["getApplication"];
        /**
         * Replace what is known of an application
         * @description For administrators.
         */
        put: operations["updateApplication"];
        post?: never;
        /**
         * Take an application away
         * @description For administrators.
         */
        delete: operations["deleteApplication"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/{id}/icon": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /**
         * The picture of an application
         * @description Readable by anybody who has its address, as pages show it by address alone.
         */
        get: operations["getApplicationIcon"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put the applications in order
         * @description For administrators. Those that are not named keep their order and follow.
         */
        put: operations["orderApplications"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The audit log, newest first
         * @description Administrators read all of it; administrators of an organization what concerns it and those under it.
         */
        get: operations["listAuditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/anchor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The head of the chain, to keep elsewhere */
        get: operations["getAuditAnchor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The audit log as CSV, newest first
         * @description With the same filters as the list; the whole, as a stream. Cells that a spreadsheet would take for a formula begin with an apostrophe.
         */
        get: operations["exportAuditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check the chain of the audit log, a part at a time
         * @description Go on with `next` until it is null or something is `broken`.
         */
        get: operations["verifyAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/code-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Code lists */
        get: operations["listCodeLists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/code-lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        /** One code list */
        get: operations["getCodeList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/code-lists/{id}/concepts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        /** The codes of a list */
        get: operations["listConcepts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/datasets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search datasets
         * @description Repeating a parameter means OR within a facet, different ones AND. Text may be typed with or without diacritics.
         */
        get: operations["searchDatasets"];
        put?: never;
        /** Write a new dataset as a draft */
        post: operations["createDataset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/datasets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        /** One dataset */
        get: operations["getDataset"];
        /** Replace what a dataset says */
        put: operations["updateDataset"];
        post?: never;
        /** Withdraw a dataset; its address stays reserved and answers 410 */
        delete: operations["deleteDataset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/datasets/{id}/distributions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        /** Files and APIs of a dataset */
        get: operations["listDistributions"];
        put?: never;
        /** Add a distribution */
        post: operations["addDistribution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/datasets/{id}/distributions/{distributionId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                distributionId: string;
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        /** One distribution */
        get: operations["getDistribution"];
        /** Replace a distribution */
        put: operations["updateDistribution"];
        post?: never;
        /** Remove a distribution */
        delete: operations["removeDistribution"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/datasets/{id}/distributions/{distributionId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                distributionId: string;
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        /**
         * A small picture or PDF, to be shown beside its description
         * @description Up to 10 MB. It may be framed by pages of the hub only, and runs nothing.
         */
        get: operations["getPreviewContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/datasets/{id}/distributions/{distributionId}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                distributionId: string;
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        /**
         * The beginning of a small file
         * @description Reads CSV, JSON, GeoJSON, text, pictures and PDF at the file's own address, within limits of time and size, and says what it saw. A file that cannot be shown is a preview of kind `none` with its reason, not an error. Text in a preview is the file's own and may hold anything, HTML too.
         */
        get: operations["previewDistribution"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/datasets/{id}/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        /**
         * What can be called for this dataset, as an OpenAPI document of its own
         * @description OpenAPI 3.1 with ready examples for this dataset, and the services that serve it.
         */
        get: operations["getDatasetOpenapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/datasets/{id}/related": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        /** Datasets that are about the same, the nearest first */
        get: operations["listRelatedDatasets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/datasets/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit, approve, return or archive */
        post: operations["transitionDataset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/datasets/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        /** Published versions */
        get: operations["listDatasetVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/datasets/{id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
                version: number;
            };
            cookie?: never;
        };
        /** One published version */
        get: operations["getDatasetVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/harvest/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a sample of a source without loading it */
        post: operations["previewSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/harvest/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Runs, newest first */
        get: operations["listRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/harvest/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        /** One run with its counts and problems */
        get: operations["getRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/harvest/runs/{id}/batches": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The bulk door
         * @description Up to 1,000 entries, idempotent by content hash. Entries may first be offered as (identifier, hash) pairs and are answered with those wanted.
         */
        post: operations["pushBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/harvest/runs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a run; what it loaded stays */
        post: operations["cancelRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/harvest/runs/{id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a run; after a complete listing what was not seen is withdrawn or held */
        post: operations["finishRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/harvest/runs/{id}/heartbeat": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep the lease */
        post: operations["heartbeatRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/harvest/runs/{id}/records": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        /** What became of each record */
        get: operations["listRunRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/harvest/runs/{id}/removals": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide on held removals */
        post: operations["decideRemovals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/harvest/runs/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the next run that waits, with a lease */
        post: operations["claimRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/harvest/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Harvest sources */
        get: operations["listSources"];
        put?: never;
        /** Register a source */
        post: operations["createSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/harvest/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        /** One source */
        get: operations["getSource"];
        /** Register or replace a source */
        put: operations["putSource"];
        post?: never;
        /** Forget a source; its datasets stay */
        delete: operations["deleteSource"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/harvest/sources/{id}/records/{identifier}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
                identifier: string;
            };
            cookie?: never;
        };
        /** The source's own record */
        get: operations["getRawRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/harvest/sources/{id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Queue a run, or take it at once */
        post: operations["startRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My API keys, the newest first; all keys for administrators who ask */
        get: operations["listKeys"];
        put?: never;
        /**
         * Make a key; it is shown once
         * @description Without a role the key is the caller's own, and acts as its owner within its scopes. With a role it is the hub's own; those are made by administrators.
         */
        post: operations["createKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the prefix. */
                id: components["parameters"]["keyId"];
            };
            cookie?: never;
        };
        /** One key */
        get: operations["getKey"];
        put?: never;
        post?: never;
        /** Revoke a key at once */
        delete: operations["revokeKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the prefix. */
                id: components["parameters"]["keyId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Give a key a plan of its own, or decide on the one asked for
         * @description For administrators. `null` takes the key's own plan away, and refuses one that was asked for; its owner's plan holds then.
         */
        put: operations["setKeyPlan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the prefix. */
                id: components["parameters"]["keyId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace the secret of a key; the old one works until the overlap ends
         * @description The key keeps its id, its plan, its usage and its limits. One old secret at a time works beside the new one.
         */
        post: operations["rotateKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who I am, and what I may do */
        get: operations["getMe"];
        /** Choose my language */
        put: operations["updateMe"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where I am signed in */
        get: operations["listMySessions"];
        put?: never;
        post?: never;
        /** Sign me out everywhere */
        delete: operations["endMySessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign me out in one place */
        delete: operations["endMySession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened that concerns me, newest first */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Mark one as read or unread */
        put: operations["markNotification"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * E-mails that wait, were sent or could not be sent
         * @description For administrators.
         */
        get: operations["listMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/mails/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try an e-mail again that could not be sent
         * @description For administrators.
         */
        post: operations["retryMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark all as read */
        post: operations["readAllNotifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Of which kinds I hear where */
        get: operations["getNotificationSettings"];
        /** Choose of which kinds I hear where */
        put: operations["updateNotificationSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/unsubscribe": {
        parameters: {
            query: {
                /** @description As the e-mail has it. */
                token: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The page that a link in an e-mail leads to; it changes nothing by itself */
        get: operations["askToUnsubscribe"];
        put?: never;
        /**
         * Stop the e-mails of the person who got this one (RFC 8058)
         * @description The token is the proof. Nothing but the e-mails changes; the workspace switches them on again.
         */
        post: operations["unsubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["getOpenapiDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organizations by name */
        get: operations["listOrganizations"];
        put?: never;
        /** Add an organization */
        post: operations["createOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        /** One organization */
        get: operations["getOrganization"];
        /** Change an organization */
        put: operations["updateOrganization"];
        post?: never;
        /** Remove an organization that owns nothing */
        delete: operations["deleteOrganization"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People who have signed in
         * @description For administrators. Newest first.
         */
        get: operations["listPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** One person */
        get: operations["getPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Give a person a plan, or take it back
         * @description For administrators. Without one a person has the plan `registered`, or `agency` with a role in an agency.
         */
        put: operations["setPersonPlan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** Roles of a person, of the token and of the hub */
        get: operations["listRoles"];
        put?: never;
        /** Grant a role in an organization */
        post: operations["grantRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/roles/{grant}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grant: string;
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw a role that was granted in the hub */
        delete: operations["withdrawRole"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** Where a person is signed in */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        /** Sign a person out everywhere */
        delete: operations["endSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Suspend a person; sessions, tokens and keys of theirs are refused at once */
        put: operations["suspendPerson"];
        post?: never;
        /** Let a suspended person in again */
        delete: operations["restorePerson"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plans and their limits, from the smallest */
        get: operations["listPlans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: components["schemas"]["PlanName"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Change the limits of a plan; they hold at once
         * @description For administrators.
         */
        put: operations["updatePlan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search-index/reconcile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find and mend differences between database and index */
        post: operations["reconcile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search-index/reindex": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Build the search index anew beside the old one */
        post: operations["reindex"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Data services (APIs of agencies) by title
         * @description Readers see what is published, stewards the drafts of their organizations too.
         */
        get: operations["listServices"];
        put?: never;
        /** Register a service as a draft, with the first version of its API */
        post: operations["createService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        /** One service */
        get: operations["getService"];
        /**
         * Replace what a service says of itself
         * @description The working copy becomes a draft; callers keep the published one until the new one is approved.
         */
        put: operations["updateService"];
        post?: never;
        /** Retire a service; its address stays reserved and answers 410 */
        delete: operations["retireService"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{id}/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Set what the gateway shows the service's own server
         * @description Kept encrypted; nobody can read it back.
         */
        put: operations["setServiceCredentials"];
        post?: never;
        /** Forget them */
        delete: operations["removeServiceCredentials"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{id}/health": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        /** Whether the service answers, by the hour and by the day */
        get: operations["getServiceHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{id}/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        /**
         * The service's OpenAPI document as it is offered here
         * @description Its server is the gateway, its security schemes are ours, and what the gateway itself may answer stands in it.
         */
        get: operations["getServiceOpenapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit, approve, return or archive */
        post: operations["transitionService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        /** Versions of the service's API, the newest first */
        get: operations["listServiceVersions"];
        put?: never;
        /** Add a version beside the others */
        post: operations["addServiceVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
                version: components["parameters"]["serviceVersion"];
            };
            cookie?: never;
        };
        /** One version with its operations */
        get: operations["getServiceVersion"];
        /**
         * Replace a version: its document, its address, its dates of deprecation and sunset
         * @description Without `document` and `documentUrl` it keeps the document that it has.
         */
        put: operations["updateServiceVersion"];
        post?: never;
        /** Remove a version; the last one stays */
        delete: operations["removeServiceVersion"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check an OpenAPI document without keeping it
         * @description For stewards. What is wrong is told with pointers; what is right, as the version that it would make.
         */
        post: operations["checkServiceDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How people sign in */
        get: operations["getSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/backchannel-logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The sign-in provider tells that a session has ended
         * @description OpenID Connect Back-Channel Logout. The logout token is the proof; the session's access tokens are refused at once.
         */
        post: operations["backchannelLogout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the embedded sign-in provider new signing keys; tokens of the old ones hold until they expire */
        post: operations["rotateSigningKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/site": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Name, logo, texts, featured datasets and announcements of the portal */
        get: operations["getSite"];
        /**
         * Change the look of the portal; pages show it within seconds
         * @description Replaces all settings. For administrators.
         */
        put: operations["updateSite"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/site/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The logo of the portal */
        get: operations["getSiteLogo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/status/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The state of every service that the caller may know of */
        get: operations["listServiceStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Completions of what one is typing */
        get: operations["suggest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My use of the hub: totals, by time, by key, by dataset and by service */
        get: operations["getMyUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My use of the hub as CSV */
        get: operations["exportMyUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage/datasets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The datasets that were opened most often in the last thirty days */
        get: operations["listMostUsedDatasets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage/organizations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        /**
         * Who uses the data and the services of an organization
         * @description For its stewards and reviewers.
         */
        get: operations["getOrganizationUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage/organizations/{id}/usage.csv": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        /** The same as CSV */
        get: operations["exportOrganizationUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalog.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                format: "ttl" | "jsonld" | "rdf";
            };
            cookie?: never;
        };
        /** The whole catalogue in DCAT-AP 3, as one stream or as Hydra pages */
        get: operations["getCatalog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A search as an Atom feed, the newest first
         * @description Takes the parameters of a search. Each entry is a dataset; the feed's links lead to the search on the portal and to the next page.
         */
        get: operations["getDatasetsAtom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{slug}.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                format: "ttl" | "jsonld" | "rdf";
                slug: components["parameters"]["slug"];
            };
            cookie?: never;
        };
        /** One dataset in DCAT-AP 3 */
        get: operations["getDatasetDcat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process lives */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Prometheus metrics */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the hub can do its work */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{slug}.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                format: "ttl" | "jsonld" | "rdf";
                slug: components["parameters"]["slug"];
            };
            cookie?: never;
        };
        /** One service in DCAT-AP 3 */
        get: operations["getServiceDcat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sitemap.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sitemap index */
        get: operations["getSitemap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sitemaps/{page}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                page: string;
            };
            cookie?: never;
        };
        /** Addresses of datasets, or (pages.xml) of the portal's other pages */
        get: operations["getSitemapPage"];
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
        AccessRequest: {
            /** @description Of who decided or ended it. */
            comment?: string | null;
            /** Format: date-time */
            createdAt: string;
            dataset: components["schemas"]["DatasetRef"];
            /** Format: date-time */
            decidedAt?: string | null;
            decidedBy?: string | null;
            /** Format: date-time */
            endedAt?: string | null;
            /** Format: date-time */
            expiresAt?: string | null;
            /** Format: uuid */
            id: string;
            key?: {
                /** Format: uuid */
                id: string;
                name: string;
                prefix: string;
            } | null;
            /** @description Whether the caller may decide on it or end it. */
            mayDecide: boolean;
            mine: boolean;
            purpose: string;
            requester?: components["schemas"]["Requester"] | null;
            state: components["schemas"]["AccessRequestState"];
            /** Format: date-time */
            until?: string | null;
        };
        AccessRequestInput: {
            /** @description Id or slug. */
            dataset: string;
            /**
             * Format: uuid
             * @description A key of mine; the approval then holds for that key alone.
             */
            key?: string;
            /** @description What the data is wanted for. */
            purpose: string;
            /**
             * Format: date-time
             * @description How long it is wanted.
             */
            until?: string;
        };
        /** @enum {unknown} */
        AccessRequestState: "waiting" | "approved" | "refused" | "withdrawn" | "ended" | "expired";
        /** @description With what a person signs in at the embedded provider. */
        Account: {
            /** Format: date-time */
            createdAt: string;
            email: string | null;
            /** Format: uuid */
            id: string;
            name: string;
            /** @description Only in the answer that made it; it is to be changed at the first sign-in. */
            password?: string;
            /** Format: uuid */
            person?: string;
            /** @enum {unknown} */
            state: "active" | "suspended";
            username: string;
        };
        Agent: {
            email?: components["schemas"]["Email"];
            identifier?: string;
            name: components["schemas"]["LangText"];
            type?: components["schemas"]["CodeOrIri"];
            url?: components["schemas"]["Url"];
        };
        Application: {
            /** @description For administrators. */
            clientId?: string | null;
            description?: components["schemas"]["LangText"] | null;
            /** @description Where its picture is; another after each change. */
            iconUrl?: string | null;
            /** Format: uuid */
            id: string;
            name: components["schemas"]["LangText"];
            order: number;
            /** @description For administrators. */
            organizations?: components["schemas"]["OrganizationRef"][];
            /** @description For If-Match, in quotes; for administrators. */
            revision?: number;
            /** @description For administrators. */
            roles?: components["schemas"]["Role"][];
            /**
             * Format: date-time
             * @description For administrators.
             */
            updatedAt?: string;
            url: string;
        };
        ApplicationInput: {
            /** @description The application's OpenID Connect client, at the issuer where people sign in. */
            clientId?: string;
            description?: components["schemas"]["LangText"] & {
                [key: string]: unknown;
            };
            /** @description A picture as a data: address, 50 kB at most; absent in a change, the present one stays; empty text takes it away. */
            icon?: string;
            name: components["schemas"]["LangText"] & {
                [key: string]: unknown;
            };
            /** @description Its place among the others. */
            order?: number;
            /** @description Slugs or ids; those who work there, or in what stands below, see it. None named = all. */
            organizations?: string[];
            /** @description Who sees it; nobody named = everybody who is signed in. */
            roles?: components["schemas"]["Role"][];
            /** @description https://…; http only on this machine, for development. */
            url: string;
        };
        AuditAnchor: {
            /** Format: date-time */
            at: string | null;
            /** @description SHA-256 of the last link, in hexadecimal. */
            hash: string;
            /** @description Events in the chain. */
            position: number;
        };
        AuditBreak: {
            eventId: number | null;
            /** @enum {string} */
            kind: "changed" | "removed" | "inserted" | "cut";
            message: string;
            /** @description The place in the chain. */
            position: number | null;
        };
        AuditEvent: {
            /** @description What was done, as `dataset.publish`. */
            action: string;
            /** @description Who: `person:<id>`, `key:<prefix>`, `anonymous`, or a task of the hub. */
            actor: string;
            /** @description The name of who */
            actorName: string | null;
            /** @description The client's address; null for what the hub did by itself. */
            address: string | null;
            /** @description The fields that changed, as they became; null where nothing is left. */
            after: Record<string, never> | null;
            /** Format: date-time */
            at: string;
            /** @description The fields that changed, as they were; null where nothing was. */
            before: Record<string, never> | null;
            details: Record<string, never>;
            id: number;
            organization: components["schemas"]["AuditOrganization"] | null;
            requestId: string | null;
            subjectId: string;
            subjectKind: string;
            /** @description A name of what it was done to, as it was then. */
            subjectName: string | null;
        };
        AuditOrganization: {
            id: string;
            name: components["schemas"]["LangText"];
            slug: string;
        };
        AuditPage: {
            items: components["schemas"]["AuditEvent"][];
            /** @description The cursor of the next page. */
            next: string | null;
            /** @description How many there are; counted to 10,000. */
            total: number;
            /** @description Whether there are more than `total` says. */
            totalIsLeast: boolean;
        };
        AuditVerification: {
            broken: components["schemas"]["AuditBreak"] | null;
            /** @description Links checked so far. */
            checked: number;
            head: components["schemas"]["AuditAnchor"];
            /** @description The cursor of the next part. */
            next: string | null;
            /** @description Events of the last moments, which the chain has yet to take. */
            unsealed: number;
        };
        BatchEntry: {
            hash?: string;
            identifier: string;
            /** @enum {unknown} */
            op: "offer" | "put" | "remove" | "reject";
            /** @enum {unknown} */
            outcome?: "rejected" | "quarantined";
            problems?: components["schemas"]["RecordProblem"][];
            /** @description The source's own record. */
            raw?: string;
            /** @description A dataset; checked one by one so that a bad record does not spoil the batch. */
            record?: Record<string, never>;
        };
        BatchReply: {
            outcomes: {
                id?: string;
                identifier: string;
                /** @enum {unknown} */
                outcome: "wanted" | "created" | "updated" | "unchanged" | "removed" | "rejected" | "quarantined" | "previewed";
                problems?: components["schemas"]["RecordProblem"][];
            }[];
        };
        /** @description West, south, east, north; west may exceed east across the antimeridian. */
        Bbox: [
            number,
            number,
            number,
            number
        ];
        CkanReply: {
            error?: {
                __type?: string;
                message?: string;
            };
            help: string;
            result?: unknown;
            success: boolean;
        };
        Claim: {
            checkpoint?: unknown;
            leaseSeconds?: number;
            leaseToken: string;
            run: components["schemas"]["Run"];
            source: components["schemas"]["HarvestSource"];
        };
        Code: string;
        CodeList: {
            conceptCount: number;
            id: string;
            title: components["schemas"]["LangText"];
            uri?: string;
        };
        CodeOrIri: string;
        Codes: string[];
        Concept: {
            altLabel?: components["schemas"]["LangList"];
            broader?: string;
            code: string;
            description?: components["schemas"]["LangText"];
            exactMatch?: string[];
            isReplacedBy?: string[];
            label: components["schemas"]["LangText"];
            replaces?: string[];
            uri?: string;
            validFrom?: string;
            validTo?: string;
        };
        Contact: {
            email?: components["schemas"]["Email"];
            name?: components["schemas"]["LangText"];
            telephone?: string;
            url?: components["schemas"]["Url"];
        };
        /** @description created, updated, unchanged, removed, rejected, quarantined, read. */
        Counts: {
            [key: string]: number;
        };
        /** @description A dataset with what the hub knows of it. */
        Dataset: components["schemas"]["DatasetFields"] & {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            organization: components["schemas"]["OrganizationRef"];
            /** Format: date-time */
            publishedAt?: string | null;
            /** @description Number of the version that readers see. */
            publishedVersion?: number | null;
            quality: components["schemas"]["Quality"];
            /** @description Grows with each write; the ETag. */
            revision: number;
            /** @description Services through which its data can be called. */
            services?: components["schemas"]["ServiceRef"][];
            slug: string;
            source?: {
                /** Format: date-time */
                harvestedAt?: string | null;
                id: string;
                identifier: string;
                runId?: string | null;
                title?: components["schemas"]["LangText"];
            };
            state: components["schemas"]["State"];
            /** Format: date-time */
            updatedAt: string;
        };
        /**
         * Dataset
         * @description What an agency says of a dataset (dcat:Dataset), as it is written, harvested and hashed.
         */
        DatasetFields: {
            /**
             * @description Who may have the data.
             * @default open
             * @enum {unknown}
             */
            accessRights: "open" | "shared" | "restricted";
            conformsTo?: components["schemas"]["Standard"][];
            contactPoints?: components["schemas"]["Contact"][];
            creator?: components["schemas"]["Agent"];
            /** @description Codes of the list data-themes (EU). */
            dataThemes?: components["schemas"]["Codes"];
            description?: components["schemas"]["LangText"];
            distributions?: components["schemas"]["DistributionFields"][];
            documentation?: components["schemas"]["Url"][];
            extras?: {
                key: string;
                value: string;
            }[];
            /** @description A code of the list frequencies. */
            frequency?: components["schemas"]["Code"];
            /** @description The source's own identifier. */
            identifier?: string;
            issued?: components["schemas"]["Date"];
            keywords?: components["schemas"]["LangList"];
            landingPage?: components["schemas"]["Url"];
            /** @description Codes of the list languages. */
            languages?: components["schemas"]["Codes"];
            /** @description A code of the list licences, else an address. */
            license?: components["schemas"]["CodeOrIri"];
            /**
             * @description Who may see this description; as accessRights when absent.
             * @enum {unknown}
             */
            metadataAccess?: "open" | "shared" | "restricted";
            modified?: components["schemas"]["Date"];
            provenance?: components["schemas"]["LangText"];
            publisher?: components["schemas"]["Agent"];
            /** @description The source's text of values that were parsed or normalised, by JSON Pointer. */
            rawValues?: {
                [key: string]: string;
            };
            relations?: {
                type?: string;
                url: components["schemas"]["Iri"];
            }[];
            rights?: components["schemas"]["LangText"];
            spatial?: {
                /** @description Codes of the list admin-units. */
                adminUnits?: components["schemas"]["Codes"];
                bbox?: components["schemas"]["Bbox"];
                /** @description GeoJSON, WGS 84. */
                geometry?: {
                    coordinates?: unknown[];
                    geometries?: unknown[];
                    /** @enum {unknown} */
                    type: "Point" | "MultiPoint" | "LineString" | "MultiLineString" | "Polygon" | "MultiPolygon" | "GeometryCollection";
                } | unknown | unknown;
                names?: components["schemas"]["LangText"][];
            };
            temporal?: {
                end?: components["schemas"]["Date"];
                start?: components["schemas"]["Date"];
            }[];
            /** @description Codes of the list environment-themes. */
            themes?: components["schemas"]["Codes"];
            title: components["schemas"]["LangText"];
            version?: string;
            versionNotes?: components["schemas"]["LangText"];
        };
        /**
         * Dataset
         * @description What an agency says of a dataset (dcat:Dataset), as it is written, harvested and hashed.
         */
        DatasetInput: {
            /**
             * @description Who may have the data.
             * @default open
             * @enum {unknown}
             */
            accessRights: "open" | "shared" | "restricted";
            conformsTo?: components["schemas"]["Standard"][];
            contactPoints?: components["schemas"]["Contact"][];
            creator?: components["schemas"]["Agent"];
            /** @description Codes of the list data-themes (EU). */
            dataThemes?: components["schemas"]["Codes"];
            description?: components["schemas"]["LangText"];
            distributions?: components["schemas"]["Distribution"][];
            documentation?: components["schemas"]["Url"][];
            extras?: {
                key: string;
                value: string;
            }[];
            /** @description A code of the list frequencies. */
            frequency?: components["schemas"]["Code"];
            /** @description The source's own identifier. */
            identifier?: string;
            issued?: components["schemas"]["Date"];
            keywords?: components["schemas"]["LangList"];
            landingPage?: components["schemas"]["Url"];
            /** @description Codes of the list languages. */
            languages?: components["schemas"]["Codes"];
            /** @description A code of the list licences, else an address. */
            license?: components["schemas"]["CodeOrIri"];
            /**
             * @description Who may see this description; as accessRights when absent.
             * @enum {unknown}
             */
            metadataAccess?: "open" | "shared" | "restricted";
            modified?: components["schemas"]["Date"];
            provenance?: components["schemas"]["LangText"];
            publisher?: components["schemas"]["Agent"];
            /** @description The source's text of values that were parsed or normalised, by JSON Pointer. */
            rawValues?: {
                [key: string]: string;
            };
            relations?: {
                type?: string;
                url: components["schemas"]["Iri"];
            }[];
            rights?: components["schemas"]["LangText"];
            spatial?: {
                /** @description Codes of the list admin-units. */
                adminUnits?: components["schemas"]["Codes"];
                bbox?: components["schemas"]["Bbox"];
                /** @description GeoJSON, WGS 84. */
                geometry?: {
                    coordinates?: unknown[];
                    geometries?: unknown[];
                    /** @enum {unknown} */
                    type: "Point" | "MultiPoint" | "LineString" | "MultiLineString" | "Polygon" | "MultiPolygon" | "GeometryCollection";
                } | unknown | unknown;
                names?: components["schemas"]["LangText"][];
            };
            temporal?: {
                end?: components["schemas"]["Date"];
                start?: components["schemas"]["Date"];
            }[];
            /** @description Codes of the list environment-themes. */
            themes?: components["schemas"]["Codes"];
            title: components["schemas"]["LangText"];
            version?: string;
            versionNotes?: components["schemas"]["LangText"];
        };
        DatasetRef: {
            /** Format: uuid */
            id: string;
            organization: components["schemas"]["OrganizationRef"];
            slug: string;
            title: components["schemas"]["LangText"];
        };
        DatasetSummary: {
            /** @enum {unknown} */
            accessRights?: "open" | "shared" | "restricted";
            adminUnits?: string[];
            /** @description West, south, east, north in degrees (WGS 84). */
            bbox?: number[];
            description?: components["schemas"]["LangText"];
            distributionCount?: number;
            formats: string[];
            frequency?: string;
            /** @description Escaped HTML with <mark> around what matched, in the original spelling. */
            highlights: {
                description?: string;
                keywords?: string;
                organization?: string;
                title?: string;
            };
            /** Format: uuid */
            id: string;
            identifier?: string;
            issued?: string;
            keywords?: components["schemas"]["LangList"];
            license?: string;
            modified?: string;
            organization: components["schemas"]["OrganizationRef"];
            /** @description How complete and usable the description is; the formula is in docs/quality.md. */
            quality?: number;
            slug: string;
            sourceId?: string;
            temporal?: {
                end?: string;
                start?: string;
            };
            themes?: string[];
            title: components["schemas"]["LangText"];
            /** Format: date-time */
            updatedAt?: string;
        };
        /**
         * Format: calendar-date
         * @description YYYY, YYYY-MM, YYYY-MM-DD, or RFC 3339 with time.
         */
        Date: string;
        /**
         * Distribution
         * @description A file, a table or an API that gives a dataset (dcat:Distribution).
         */
        Distribution: {
            accessService?: {
                endpointDescription?: components["schemas"]["Url"];
                endpointUrl: components["schemas"]["Url"];
                title?: components["schemas"]["LangText"];
            };
            accessUrl?: components["schemas"]["Url"];
            byteSize?: number;
            checksum?: {
                algorithm: string;
                value: string;
            };
            compressFormat?: string;
            conformsTo?: components["schemas"]["Standard"][];
            description?: components["schemas"]["LangText"];
            downloadUrl?: components["schemas"]["Url"];
            /** @description A code of the list file-types. */
            format?: components["schemas"]["Code"];
            /** Format: uuid */
            readonly id?: string;
            identifier?: string;
            issued?: components["schemas"]["Date"];
            languages?: components["schemas"]["Codes"];
            license?: components["schemas"]["CodeOrIri"];
            mediaType?: string;
            modified?: components["schemas"]["Date"];
            packageFormat?: string;
            rights?: components["schemas"]["LangText"];
            title?: components["schemas"]["LangText"];
        } | unknown | unknown | unknown;
        /**
         * Distribution
         * @description A file, a table or an API that gives a dataset (dcat:Distribution).
         */
        DistributionFields: {
            accessService?: {
                endpointDescription?: components["schemas"]["Url"];
                endpointUrl: components["schemas"]["Url"];
                title?: components["schemas"]["LangText"];
            };
            accessUrl?: components["schemas"]["Url"];
            byteSize?: number;
            checksum?: {
                algorithm: string;
                value: string;
            };
            compressFormat?: string;
            conformsTo?: components["schemas"]["Standard"][];
            description?: components["schemas"]["LangText"];
            downloadUrl?: components["schemas"]["Url"];
            /** @description A code of the list file-types. */
            format?: components["schemas"]["Code"];
            /** Format: uuid */
            readonly id?: string;
            identifier?: string;
            issued?: components["schemas"]["Date"];
            languages?: components["schemas"]["Codes"];
            license?: components["schemas"]["CodeOrIri"];
            mediaType?: string;
            modified?: components["schemas"]["Date"];
            packageFormat?: string;
            rights?: components["schemas"]["LangText"];
            title?: components["schemas"]["LangText"];
        };
        Email: string;
        /** @description JSONata. */
        Expression: string;
        Facet: {
            count: number;
            label: string;
            value: string;
        }[];
        /** @enum {unknown} */
        Granularity: "day" | "week" | "month";
        /**
         * Harvest source
         * @description Where and how to read, map, clean and standardise, and what to load. The same document works from the command line, the API and the workspace.
         */
        HarvestSource: {
            clean?: (("trim" | "collapse-spaces" | "strip-html" | "nfc") | {
                "null-values": string[];
            })[];
            deduplicate?: {
                on: string[];
            };
            /**
             * @description Marks what this source gives as sample data.
             * @default false
             */
            demonstration: boolean;
            /** @default true */
            enabled: boolean;
            id: string;
            identity?: components["schemas"]["Expression"];
            /**
             * @description Language of text that says none.
             * @default vi
             */
            language: components["schemas"]["Language"];
            /** @enum {unknown} */
            load: "dataset" | "table" | "object" | "observation" | "code-list";
            /** @description Target field to JSONata expression; `preset` names a ready mapping. */
            map?: {
                [key: string]: components["schemas"]["Expression"];
            };
            /** @description Slug of the owner, or the owner itself: made when the hub does not have it. */
            organization: string | components["schemas"]["OrganizationInput"];
            preset?: string;
            /**
             * @default review
             * @enum {unknown}
             */
            publish: "review" | "trusted";
            removals?: {
                /** @default true */
                apply: boolean;
                /** @default 20% */
                "hold-above": string;
            };
            /** @description Cron, five fields, the hub's time zone. */
            schedule?: string;
            /** @description What else belongs here is the connector's own schema. */
            source: {
                /** @description Secrets by reference: ${NAME}. */
                headers?: {
                    [key: string]: string;
                };
                kind: string;
                /** @description An address, or a path beside this file. */
                url?: string;
            };
            standardise?: {
                "code-list"?: string;
                field: string;
                match?: (("code" | "label") | {
                    fuzzy: number;
                })[];
                unit?: {
                    from: string;
                    to: string;
                };
            }[];
            title: components["schemas"]["LangText"];
            validate?: {
                /** @enum {unknown} */
                "on-error"?: "quarantine" | "reject-run";
            };
        };
        Health: {
            /** @constant */
            status: "ok";
        };
        Heartbeat: {
            leaseSeconds: number;
        };
        /** Format: iri-like */
        Iri: string;
        Key: {
            /** Format: date-time */
            createdAt: string;
            description?: string | null;
            /** Format: date-time */
            expiresAt?: string | null;
            /** Format: uuid */
            id: string;
            /** @description Only in the answer that makes it. */
            key?: string;
            /**
             * Format: date-time
             * @description To within a minute.
             */
            lastUsedAt?: string | null;
            name: string;
            organization?: components["schemas"]["OrganizationRef"] | null;
            /** @description Whose it is; null for the hub's own. */
            owner: components["schemas"]["KeyOwner"] | null;
            /** @description The plan that an administrator gave it. */
            ownPlan?: components["schemas"]["PlanName"] | null;
            /** @description The plan that holds for it now. */
            plan: components["schemas"]["PlanName"];
            planReason?: string | null;
            prefix: string;
            previous?: components["schemas"]["PreviousSecret"] | null;
            requestedPlan?: components["schemas"]["PlanName"] | null;
            /** Format: date-time */
            revokedAt?: string | null;
            /** @description Of the hub's own keys; null for a person's. */
            role: components["schemas"]["Role"] | null;
            /** Format: date-time */
            rotatedAt?: string | null;
            scopes: components["schemas"]["Scope"][];
            state: components["schemas"]["KeyState"];
        };
        KeyInput: {
            /** @description What the application does. */
            description?: string;
            /** Format: date-time */
            expiresAt?: string;
            /** @description The application that uses it. */
            name: string;
            /** @description With a role: where it holds; everywhere without it. */
            organization?: string;
            /** @description The plan that one asks for; an administrator decides. */
            plan?: components["schemas"]["PlanName"];
            /** @description Why. */
            planReason?: string;
            role?: components["schemas"]["Role"];
            /** @description For a key of one's own; `read` without it. */
            scopes?: components["schemas"]["Scope"][];
        };
        KeyOwner: {
            /** @description For administrators. */
            email?: string | null;
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** @enum {unknown} */
        KeyState: "active" | "expired" | "revoked";
        LangList: {
            [key: string]: string[];
        };
        /** @description Text by language tag; `und` where the language is unknown. */
        LangText: {
            [key: string]: string;
        };
        Language: string;
        Mail: {
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** @description What the mail server said last. */
            lastError?: string | null;
            /**
             * Format: date-time
             * @description When it is tried next.
             */
            nextAt?: string | null;
            /** Format: date-time */
            sentAt?: string | null;
            state: components["schemas"]["MailState"];
            subject: string;
            to: string;
        };
        /** @enum {unknown} */
        MailState: "waiting" | "sent" | "failed";
        /** @description Who calls, and what they may do. */
        Me: {
            /** @description Where people change their password. */
            accountUrl?: string | null;
            /** @enum {unknown} */
            kind: "person" | "key" | "system";
            /** @enum {unknown} */
            language: "vi" | "en";
            /**
             * Format: date-time
             * @description The sign-in before this one.
             */
            lastSignInAt: string | null;
            name: string;
            permissions: components["schemas"]["Permission"][];
            /** @description null for the hub's own keys. */
            person: {
                email: string | null;
                /** Format: uuid */
                id: string;
                name: string;
                username: string | null;
            } | null;
            /** @description The name of the plan whose limits hold. */
            plan: string;
            roles: components["schemas"]["RoleGrant"][];
            session: components["schemas"]["Session"] | null;
        };
        MostUsedDatasets: {
            /** @description How many days were counted. */
            days: number;
            items: {
                /** @description How often it was opened. */
                count: number;
                dataset: components["schemas"]["DatasetRef"];
            }[];
        };
        NewRoleGrant: {
            /** @description Slug or id; required for reviewer, steward and survey-officer unless they are for every organization (null). */
            organization?: string | null;
            /** @enum {unknown} */
            role: "admin" | "reviewer" | "steward" | "survey-officer" | "respondent" | "developer";
        };
        Notification: {
            /**
             * Format: date-time
             * @description When it happened last.
             */
            at: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["NotificationKind"];
            /** @description A path of the portal, without its language: /workspace/… */
            link: string;
            read: boolean;
            text?: components["schemas"]["LangText"];
            /** @description How often it happened since it was last read. */
            times: number;
            title: components["schemas"]["LangText"];
        };
        /**
         * @description mail: in the workspace and by e-mail; hub: in the workspace; off: nowhere.
         * @enum {unknown}
         */
        NotificationChannel: "mail" | "hub" | "off";
        NotificationChoices: {
            /** @description What is absent stays as it is. */
            kinds?: {
                [key: string]: components["schemas"]["NotificationChannel"];
            };
            /**
             * @description Of the e-mails and of everything else that is said to the person.
             * @enum {unknown}
             */
            language?: "vi" | "en";
            /** @description Whether e-mails come at all. */
            mail?: boolean;
        };
        /** @enum {unknown} */
        NotificationKind: "dataset-submitted" | "dataset-returned" | "dataset-approved" | "run-failed" | "run-held" | "run-review" | "access-asked" | "access-decided" | "key-expiring" | "limit-near" | "limit-reached" | "service-down" | "service-up" | "service-deprecated" | "roles-changed" | "account-suspended";
        NotificationPage: {
            items: components["schemas"]["Notification"][];
            /** @description The cursor of the next page. */
            next: string | null;
            total: number;
            /** @description How many of all are unread, whatever the filter. */
            unread: number;
        };
        NotificationSettings: {
            /** @description Where e-mails go; null where none is known. */
            email: string | null;
            kinds: {
                /** @description True for what cannot be put off, such as the suspension of the account. */
                always?: boolean;
                channel: components["schemas"]["NotificationChannel"];
                kind: components["schemas"]["NotificationKind"];
                label: components["schemas"]["LangText"];
            }[];
            /** @enum {unknown} */
            language: "vi" | "en";
            /** @description Whether e-mails are wanted at all; what concerns the account itself comes always. */
            mail: boolean;
            /** @description Whether this hub sends e-mails at all. */
            mailWorks: boolean;
        };
        Organization: {
            /** Format: date-time */
            createdAt: string;
            /** @description Datasets that the caller may see. */
            datasetCount: number;
            description?: components["schemas"]["LangText"];
            email?: string;
            /** Format: uuid */
            id: string;
            identifier?: string;
            imageUrl?: string;
            name: components["schemas"]["LangText"];
            parent?: components["schemas"]["OrganizationRef"] | null;
            revision: number;
            slug: string;
            /** Format: date-time */
            updatedAt: string;
            url?: string;
        };
        /**
         * Organization
         * @description An agency that owns data.
         */
        OrganizationInput: {
            description?: components["schemas"]["LangText"];
            email?: components["schemas"]["Email"];
            identifier?: string;
            imageUrl?: components["schemas"]["Url"];
            name: components["schemas"]["LangText"];
            /** @description Slug or id of the organization above. */
            parent?: string | null;
            slug?: string;
            url?: components["schemas"]["Url"];
        };
        OrganizationName: {
            /** Format: uuid */
            id: string;
            name: components["schemas"]["LangText"];
            slug: string;
        };
        OrganizationRef: {
            /** Format: uuid */
            id: string;
            name: components["schemas"]["LangText"];
            slug: string;
        };
        /** @enum {unknown} */
        Outcome: "created" | "updated" | "unchanged" | "removed" | "rejected" | "quarantined" | "previewed";
        /**
         * @description Something that the caller may do somewhere, for pages to show what is of use. Every operation asks again.
         * @enum {unknown}
         */
        Permission: "read:own" | "keys:own" | "keys:manage" | "datasets:write" | "datasets:review" | "harvest:manage" | "services:manage" | "access-requests:decide" | "campaigns:manage" | "assignments:answer" | "usage:read" | "plans:manage" | "people:manage" | "applications:manage" | "site:manage" | "audit:read";
        Person: {
            email: string | null;
            /** Format: date-time */
            firstSeenAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {unknown} */
            language?: "vi" | "en";
            /**
             * Format: date-time
             * @description To within five minutes.
             */
            lastSeenAt: string | null;
            /** Format: date-time */
            lastSignInAt: string | null;
            name: string;
            /** @description For If-Match, in quotes. */
            revision: number;
            roles: components["schemas"]["RoleGrant"][];
            /** @enum {unknown} */
            state: "active" | "suspended";
            /** @description Why and since when, while suspended. */
            suspension?: {
                by: string;
                reason: string;
                /** Format: date-time */
                since: string;
            };
            /** @description Roles and groups of the token that mean nothing here, such as those of an organization that the hub does not have. */
            unmatched: string[];
            /** @description As the sign-in provider has it. */
            username: string | null;
        };
        PersonPlan: {
            /** Format: uuid */
            person: string;
            plan: components["schemas"]["PlanName"] | null;
        };
        Plan: {
            description?: components["schemas"]["LangText"];
            limits: components["schemas"]["PlanLimits"];
            name: components["schemas"]["PlanName"];
            title: components["schemas"]["LangText"];
            /** Format: date-time */
            updatedAt?: string;
            withoutCounters: components["schemas"]["WithoutCounters"];
        };
        PlanChoice: {
            comment?: string;
            plan: components["schemas"]["PlanName"] | null;
        };
        PlanInput: {
            limits: components["schemas"]["PlanLimits"];
            withoutCounters: components["schemas"]["WithoutCounters"];
        };
        /** @description All hold together; null is no limit. Windows are those of the clock, in UTC. */
        PlanLimits: {
            /** @description Bytes of answers, as they are sent. */
            bytesPerDay: number | null;
            callsPerDay: number | null;
            callsPerQuarterHour: number | null;
            callsPerSecond: number | null;
            /** @description Records in answers. */
            rowsPerDay: number | null;
        };
        /** @enum {unknown} */
        PlanName: "anonymous" | "registered" | "partner" | "agency" | "harvester";
        Plans: {
            items: components["schemas"]["Plan"][];
        };
        /** @description What the beginning of a file looks like. */
        Preview: {
            /** @description Columns of the table. */
            columnCount: number;
            /** @description The first 100 columns, told by the rows seen. */
            columns: {
                /** @description Share of the rows seen without a value; 0 to 1. */
                missing: number;
                /** @description As the first line has it; may be empty. */
                name: string;
                /** @enum {unknown} */
                type: "text" | "integer" | "number" | "date" | "boolean" | "empty";
            }[];
            /** @constant */
            kind: "table";
            /** @description Rows seen. */
            rowCount: number;
            /** @description The first 50 rows, as many cells each as there are columns; a cell ends after 200 characters with an ellipsis. */
            rows: (string | null)[][];
            /** @description Whether there are rows that were not seen. */
            truncated: boolean;
        } | {
            /** @description Features of the file. */
            featureCount: number;
            /** @description A FeatureCollection of the first 200 features at most; values of properties are cut after 200 characters. */
            geojson: Record<string, never>;
            /** @constant */
            kind: "geojson";
            /** @description Whether features were left out. */
            truncated: boolean;
        } | {
            /** @enum {unknown} */
            kind: "json" | "text";
            /** @description The first 20,000 characters without control characters; JSON is indented. */
            text: string;
            /** @description Whether the file goes on. */
            truncated: boolean;
        } | {
            /** @description Address of getPreviewContent, from the root of the hub. */
            contentUrl: string;
            /** @enum {unknown} */
            kind: "image" | "pdf";
        } | {
            /** @constant */
            kind: "none";
            /**
             * @description `no-address`: there is no file, or the caller may not have it; `refused`: its server wants a sign-in, or the hub does not go there; `broken`: it is not what its format says; `too-slow` and `unreachable` may pass.
             * @enum {unknown}
             */
            reason: "no-address" | "not-previewable" | "too-large" | "unreachable" | "too-slow" | "refused" | "broken" | "empty";
        };
        /** @description The secret before the last rotation while it still works. */
        PreviousSecret: {
            prefix: string;
            /** Format: date-time */
            until: string;
        };
        /** @description RFC 9457 problem details. */
        Problem: {
            /** @description Stable; see docs/errors.md. */
            code: string;
            detail?: string;
            errors?: {
                code: string;
                message: string;
                parameter?: string;
                /** @description JSON Pointer into the body. */
                pointer?: string;
            }[];
            /** @description With 429: which limit is used up. */
            limit?: {
                /** @description As in the header `RateLimit`. */
                name: string;
                plan: components["schemas"]["PlanName"];
                quota: number;
                /** Format: date-time */
                resetsAt: string;
                /** @enum {unknown} */
                unit: "calls" | "rows" | "bytes";
                /** @description In seconds. */
                window: number;
            };
            /** @description With `body-too-large`: how many bytes are taken. */
            mostBytes?: number;
            requestId: string;
            /** @description With 429: seconds until it is worth trying again. */
            retryAfter?: number;
            /** @description With `scope-missing`: what the key was not given. */
            scope?: string;
            status: number;
            /** @description With 410: the dataset that took the place of the one withdrawn, where there is one that the caller may see. */
            successor?: {
                /** Format: uuid */
                id: string;
                slug: string;
                title: components["schemas"]["LangText"];
            };
            title: string;
            type: string;
        };
        /** @description How complete and usable the description is; the formula is in docs/quality.md. */
        Quality: {
            dimensions: {
                accessibility: components["schemas"]["QualityDimension"];
                context: components["schemas"]["QualityDimension"];
                findability: components["schemas"]["QualityDimension"];
                interoperability: components["schemas"]["QualityDimension"];
                reusability: components["schemas"]["QualityDimension"];
            };
            /** @enum {unknown} */
            level: "needs-work" | "fair" | "good" | "excellent";
            score: number;
        };
        QualityDimension: {
            /** @description What the description has not, or not everywhere. */
            missing: components["schemas"]["QualityIndicator"][];
            score: number;
        };
        /** @enum {unknown} */
        QualityIndicator: "description" | "keywords" | "themes" | "spatial" | "temporal" | "distribution" | "download-url" | "format" | "media-type" | "machine-readable" | "open-format" | "license" | "known-license" | "access-rights" | "contact" | "publisher" | "provenance" | "issued" | "modified" | "frequency" | "both-languages" | "byte-size" | "distribution-titles";
        RawRecord: {
            /** Format: date-time */
            harvestedAt?: string;
            identifier: string;
            raw: string;
        };
        Readiness: {
            /** @enum {unknown} */
            database: "up" | "down";
            /** @description Whether demonstration data is loaded. */
            demo: boolean;
            /** @description Grows whenever a search may find something else. */
            generation?: number;
            lagSeconds?: number;
            /** @enum {unknown} */
            search: "up" | "down";
            searchEngine?: string;
            /** @enum {unknown} */
            status: "ready" | "degraded" | "unavailable";
            version?: string;
            /** @description Writes that the search index has not taken yet. */
            waiting?: number;
        };
        RecordProblem: {
            field?: string;
            message: string;
            record?: string;
            rule: string;
            /** @enum {unknown} */
            severity: "error" | "warning";
            value?: unknown;
        };
        Reindexed: {
            indexed: number;
            removed: number;
        };
        RelatedDatasets: {
            items: components["schemas"]["DatasetSummary"][];
        };
        Requester: {
            email?: string | null;
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** @enum {unknown} */
        Role: "admin" | "reviewer" | "steward" | "survey-officer" | "respondent" | "developer" | "harvester";
        /** @description A role in an organization and all under it. */
        RoleGrant: {
            /** Format: date-time */
            grantedAt?: string;
            /** @description As the audit log names who did it. */
            grantedBy?: string;
            /**
             * Format: uuid
             * @description By which it is withdrawn; null where it belongs to a key.
             */
            id: string | null;
            /** @description null: in every organization. */
            organization: components["schemas"]["OrganizationName"] | null;
            role: components["schemas"]["Role"];
            /**
             * @description `token`: as the sign-in provider says at each sign-in; `hub`: granted here; `key`: of the API key.
             * @enum {unknown}
             */
            source: "token" | "hub" | "key";
        };
        Run: {
            /** @description Whether the whole source was listed. */
            complete?: boolean | null;
            counts: components["schemas"]["Counts"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            finishedAt?: string | null;
            heldRemovals?: number | null;
            /** Format: uuid */
            id: string;
            /** @description Only in the answer that grants the lease. */
            leaseToken?: string;
            /** @enum {unknown} */
            mode: "load" | "preview";
            problems?: components["schemas"]["RecordProblem"][];
            sourceId: string;
            /** Format: date-time */
            startedAt?: string | null;
            state: components["schemas"]["RunState"];
            /** @enum {unknown} */
            trigger?: "schedule" | "manual" | "cli";
            worker?: string | null;
        };
        RunRecord: {
            datasetId?: string | null;
            identifier: string;
            outcome: components["schemas"]["Outcome"];
            problems?: components["schemas"]["RecordProblem"][];
            /** @description The mapped record */
            record?: unknown;
        };
        /** @enum {unknown} */
        RunState: "queued" | "running" | "done" | "done-with-rejects" | "held" | "failed" | "cancelled";
        /**
         * @description `read`: what everybody may read, and what owners approved; `read:own`: all that the key's owner may read; `write`: change what the owner may change; `harvest`: claim and feed harvest runs.
         * @enum {unknown}
         */
        Scope: "read" | "read:own" | "write" | "harvest";
        SearchReply: {
            facets: {
                [key: string]: components["schemas"]["Facet"];
            };
            items: components["schemas"]["DatasetSummary"][];
            next: string | null;
            searchedFor: {
                /** @description What was searched instead of a misspelling. */
                corrected?: string;
                exact: boolean;
                synonyms: string[];
                text: string;
            };
            total: number;
        };
        /** @description A service with what the hub knows of it. */
        Service: components["schemas"]["ServiceSummary"] & {
            /**
             * @description Whether this process of the hub passes calls on now.
             * @enum {unknown}
             */
            circuit?: "closed" | "half-open" | "open";
            contact?: {
                email?: string;
                name?: components["schemas"]["LangText"];
                url?: string;
            };
            /** Format: date-time */
            createdAt: string;
            /** @description Only for the owner's people. */
            credentials?: components["schemas"]["ServiceCredentialsState"] | null;
            /** @description Those that the caller may see. */
            datasets: components["schemas"]["DatasetRef"][];
            /** @description Its page in Swagger UI. */
            docsUrl?: string;
            documentation?: string;
            license?: string;
            /** @description Whether this caller may call it through the gateway. */
            mayCall: boolean;
            /** @enum {unknown} */
            metadataAccess?: "open" | "shared" | "restricted";
            /** Format: date-time */
            publishedAt?: string | null;
            /** @description How often it was published. */
            publishedVersion?: number | null;
            /** @description Grows with each write; the ETag. */
            revision: number;
            /** @description Only for the owner's people. */
            settings?: components["schemas"]["ServiceSettings"];
            /** @description The newest first. */
            versions: components["schemas"]["ServiceVersion"][];
        };
        ServiceCredentials: {
            /** @constant */
            kind: "header";
            name: string;
            value: string;
        } | {
            /** @constant */
            kind: "query";
            name: string;
            value: string;
        } | {
            /** @constant */
            kind: "basic";
            password: string;
            user: string;
        } | {
            /** @constant */
            kind: "bearer";
            token: string;
        } | {
            clientId: string;
            clientSecret: string;
            /** @constant */
            kind: "oauth2";
            scope?: string;
            /** Format: web-address */
            tokenUrl: string;
        };
        ServiceCredentialsState: {
            /** @enum {unknown} */
            kind: "header" | "query" | "basic" | "bearer" | "oauth2";
            /** Format: date-time */
            setAt: string;
        };
        ServiceHealth: {
            /** Format: date-time */
            checkedAt?: string | null;
            /** @description The last 90 days, the oldest first. */
            days: components["schemas"]["ServiceUptime"][];
            /** @description The last 24 hours, the oldest first. */
            hours: components["schemas"]["ServiceUptime"][];
            /**
             * @description Why it is down.
             * @enum {unknown}
             */
            reason?: "unreachable" | "too-slow" | "refused" | "bad-status" | null;
            /**
             * Format: date-time
             * @description When it came into this state.
             */
            since?: string | null;
            state: components["schemas"]["ServiceState"];
            /** @description Share of checks that it answered. */
            uptime24h?: number | null;
            uptime90d?: number | null;
        };
        /** @description What an agency says of an API that it offers. */
        ServiceInput: {
            /**
             * @description Who may call it; open unless said otherwise. Restricted: callers whom the owner approved.
             * @enum {unknown}
             */
            accessRights?: "open" | "shared" | "restricted";
            contact?: {
                /** Format: email */
                email?: string;
                name?: components["schemas"]["LangText"];
                /** Format: web-address */
                url?: string;
            };
            /** @description The version that the address without a version leads to; the newest unless said otherwise. */
            currentVersion?: string;
            /** @description Ids or slugs of the datasets that it serves. */
            datasets?: string[];
            description?: components["schemas"]["LangText"] & {
                [key: string]: unknown;
            };
            /**
             * Format: web-address
             * @description A page about the service.
             */
            documentation?: string;
            keywords?: components["schemas"]["LangList"];
            license?: string;
            /**
             * @description Who may know of it; as `accessRights` unless said otherwise.
             * @enum {unknown}
             */
            metadataAccess?: "open" | "shared" | "restricted";
            settings?: components["schemas"]["ServiceSettings"];
            /** @description Stands in the gateway's address; made from the title without it, and kept for good once published. */
            slug?: string;
            /** @description Codes of environment-themes. */
            themes?: string[];
            title: components["schemas"]["LangText"] & {
                [key: string]: unknown;
            };
        };
        ServiceRef: {
            health: components["schemas"]["ServiceState"];
            /** Format: uuid */
            id: string;
            organization: components["schemas"]["OrganizationRef"];
            slug: string;
            title: components["schemas"]["LangText"];
        };
        /** @description How the gateway treats the service's server; what is absent has its default. */
        ServiceSettings: {
            /**
             * @description Keep answers as the server's headers allow (RFC 9111).
             * @default true
             */
            cache: boolean;
            /**
             * @description Calls at once per process of the hub; more are answered 503.
             * @default 100
             */
            concurrency: number;
            /**
             * @description Until a connection stands.
             * @default 5
             */
            connectSeconds: number;
            /**
             * @description Until the answer begins.
             * @default 30
             */
            firstByteSeconds: number;
            /** @description Asked every minute, below the base address; without it, whether the server answers at all. */
            healthPath?: string;
            /**
             * @description Between two pieces of an answer.
             * @default 30
             */
            idleSeconds: number;
            /** @default 104857600 */
            mostReplyBytes: number;
            /** @default 10485760 */
            mostRequestBytes: number;
            /**
             * @description Further tries of a GET or HEAD when nothing of an answer came.
             * @default 1
             */
            retries: number;
            /**
             * @description For a whole call.
             * @default 120
             */
            totalSeconds: number;
            /**
             * @description Refuse calls whose path, query, headers or JSON body do not fit the document.
             * @default false
             */
            validateRequests: boolean;
        };
        /**
         * @description By the last check; `unknown` before the first.
         * @enum {unknown}
         */
        ServiceState: "up" | "down" | "unknown";
        ServiceStatus: {
            /** Format: date-time */
            checkedAt?: string | null;
            days: components["schemas"]["ServiceUptime"][];
            service: components["schemas"]["ServiceRef"];
            /** Format: date-time */
            since?: string | null;
            state: components["schemas"]["ServiceState"];
            uptime24h?: number | null;
            uptime90d?: number | null;
        };
        ServiceSummary: {
            /** @enum {unknown} */
            accessRights: "open" | "shared" | "restricted";
            currentVersion?: string;
            /** @description Datasets that the caller may see. */
            datasetCount: number;
            description?: components["schemas"]["LangText"];
            gatewayUrl: string;
            health: components["schemas"]["ServiceState"];
            /** Format: uuid */
            id: string;
            keywords?: components["schemas"]["LangList"];
            organization: components["schemas"]["OrganizationRef"];
            slug: string;
            state: components["schemas"]["State"];
            themes?: string[];
            title: components["schemas"]["LangText"];
            /** Format: date-time */
            updatedAt: string;
        };
        ServiceUptime: {
            checks: number;
            /** Format: date-time */
            from: string;
            /** @description How long an answer took on average. */
            milliseconds?: number | null;
            /** @description Checks that it answered. */
            up: number;
        };
        ServiceVersion: {
            /** @description The document's own `info.version`. */
            apiVersion?: string;
            /** @description Only for the owner's people. */
            baseUrl?: string;
            /** Format: date-time */
            deprecatedAt?: string | null;
            /** @description Only for the owner's people. */
            documentUrl?: string;
            /** @description Where it is called. */
            gatewayUrl: string;
            isCurrent: boolean;
            name: string;
            notes?: components["schemas"]["LangText"];
            /** @description Of the document, e.g. 3.1.0. */
            openapi: string;
            openapiUrl: string;
            operationCount: number;
            /** @enum {unknown} */
            state: "offered" | "deprecated" | "ended";
            successor?: string | null;
            /** Format: date-time */
            sunsetAt?: string | null;
            /** @description Of the document. */
            title: string;
        };
        ServiceVersionChange: {
            /**
             * Format: web-address
             * @description Where the service's own server is; the document's first server unless said otherwise. Only the owner's people see it.
             */
            baseUrl?: string;
            /**
             * Format: date-time
             * @description From when on it should no longer be used; `Deprecation` says so in each answer.
             */
            deprecatedAt?: string | null;
            /** @description OpenAPI 3.0 or 3.1 without references to other files. */
            document?: string | Record<string, never>;
            /** Format: web-address */
            documentUrl?: string;
            /** @example v1 */
            name?: string;
            /** @description What changed. */
            notes?: components["schemas"]["LangText"] & {
                [key: string]: unknown;
            };
            /** @description The version that takes its place. */
            successor?: string | null;
            /**
             * Format: date-time
             * @description When it ends, said by `Sunset`; afterwards calls are answered 410.
             */
            sunsetAt?: string | null;
        };
        ServiceVersionDetails: components["schemas"]["ServiceVersion"] & {
            operations: {
                deprecated?: boolean;
                method: string;
                operationId?: string;
                path: string;
                summary?: string;
            }[];
        };
        /** @description The OpenAPI document is sent as text (JSON or YAML) or as an object, or fetched from an address. */
        ServiceVersionInput: {
            /**
             * Format: web-address
             * @description Where the service's own server is; the document's first server unless said otherwise. Only the owner's people see it.
             */
            baseUrl?: string;
            /**
             * Format: date-time
             * @description From when on it should no longer be used; `Deprecation` says so in each answer.
             */
            deprecatedAt?: string | null;
            /** @description OpenAPI 3.0 or 3.1 without references to other files. */
            document?: string | Record<string, never>;
            /** Format: web-address */
            documentUrl?: string;
            /** @example v1 */
            name: string;
            /** @description What changed. */
            notes?: components["schemas"]["LangText"] & {
                [key: string]: unknown;
            };
            /** @description The version that takes its place. */
            successor?: string | null;
            /**
             * Format: date-time
             * @description When it ends, said by `Sunset`; afterwards calls are answered 410.
             */
            sunsetAt?: string | null;
        };
        Session: {
            /** @description From where it was used first. */
            address?: string | null;
            /** @description What the program called itself then. */
            browser?: string | null;
            /** @description Whether it is the one that asks. */
            current: boolean;
            /** Format: date-time */
            endedAt?: string | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description To within five minutes.
             */
            lastSeenAt: string;
            /** Format: date-time */
            signedInAt: string;
        };
        /** @description How people sign in. */
        SignIn: {
            /** @description Where people change their password. */
            accountUrl: string | null;
            /** @description For which access tokens must be meant. */
            audience: string;
            clientId: string;
            /** @description Of OpenID Connect; its metadata is at `/.well-known/openid-configuration` below. */
            issuer: string;
            /** @enum {unknown} */
            kind: "embedded" | "openid-connect";
            /** @description Whether people may make themselves an account. */
            signUp: boolean;
            /** @description Of the sign-up page; null where it is the provider's work. */
            signUpUrl: string | null;
        };
        Site: {
            /** @description The featured datasets that the caller may see, in the order set. */
            featured: components["schemas"]["DatasetRef"][];
            /** @description Where the logo is; another after each change. */
            logoUrl?: string;
            /** @description For If-Match, in quotes. */
            revision: number;
            /** @description For administrators all that was set. For everybody else the announcements in force, without `logo` and `featured`, which stand beside. */
            settings: components["schemas"]["SiteSettings"];
        };
        /** @description The look of the portal; what is absent keeps the default. */
        SiteSettings: {
            /** @description A sentence in the footer and for search engines. */
            about?: components["schemas"]["LangText"] & {
                [key: string]: unknown;
            };
            announcements?: {
                /** Format: date-time */
                from?: string;
                /**
                 * @description Info unless said otherwise.
                 * @enum {unknown}
                 */
                level?: "info" | "warning";
                text: components["schemas"]["LangText"] & {
                    [key: string]: unknown;
                };
                /** Format: date-time */
                until?: string;
                /** @description Where to read more: http(s)://…, or a path of the portal such as /vi/about. */
                url?: string;
            }[];
            /** Format: email */
            contactEmail?: string;
            /** @description Slugs of datasets, in the order in which they are shown; one that a reader may not see is left out. */
            featured?: string[];
            heroText?: components["schemas"]["LangText"] & {
                [key: string]: unknown;
            };
            /** @description The promise above the search field of the home page. */
            heroTitle?: components["schemas"]["LangText"] & {
                [key: string]: unknown;
            };
            /** @description What the portal is, above its name. */
            kind?: components["schemas"]["LangText"] & {
                [key: string]: unknown;
            };
            /** @description A picture as a data: address, 100 kB at most. */
            logo?: string;
            /** @description Of the portal; in its header and in titles. */
            name?: components["schemas"]["LangText"] & {
                [key: string]: unknown;
            };
        };
        Source: {
            /** Format: date-time */
            createdAt: string;
            document: components["schemas"]["HarvestSource"];
            id: string;
            lastRun?: components["schemas"]["Run"] | null;
            /** Format: date-time */
            nextRunAt?: string | null;
            organization: components["schemas"]["OrganizationRef"];
            revision: number;
            /** Format: date-time */
            updatedAt: string;
        };
        Standard: {
            title?: components["schemas"]["LangText"];
            url?: components["schemas"]["Iri"];
        };
        /** @enum {unknown} */
        State: "draft" | "in-review" | "published" | "archived";
        Suggestions: {
            items: {
                highlight: string;
                label: string;
                slug?: string;
                /** @enum {unknown} */
                type: "dataset" | "keyword" | "organization" | "theme";
                value: string;
            }[];
        };
        UnreadCount: {
            unread: number;
        };
        /** Format: web-address */
        Url: string;
        UsageCaller: {
            /** @description The name of the key. */
            application?: string | null;
            /**
             * @description `key`: one of the hub's own.
             * @enum {unknown}
             */
            kind: "anonymous" | "person" | "key";
            name?: string | null;
            prefix?: string | null;
        };
        UsageCounts: {
            /** @description Of answers, as they were sent. */
            bytes: number;
            calls: number;
            /** @description Answers of 400 and above. */
            errors: number;
            /** @description Records in answers. */
            rows: number;
        };
        UsageKey: {
            key: {
                /** Format: uuid */
                id: string;
                name: string;
                prefix: string;
            } | null;
        };
        UsageMeasures: components["schemas"]["UsageCounts"] & {
            /** @description Half of the answers took at most this long, in milliseconds; to within its bucket. */
            p50: number | null;
            p95: number | null;
        };
        UsageReport: {
            /** @description Who calls, the busiest first, 20 at most; in reports on an organization or on everybody. */
            callers: (components["schemas"]["UsageMeasures"] & components["schemas"]["UsageCaller"])[];
            datasets: (components["schemas"]["UsageCounts"] & {
                dataset: components["schemas"]["DatasetRef"];
                opened: number;
            })[];
            /** Format: date */
            from: string;
            granularity: components["schemas"]["Granularity"];
            /** @description The most used, 20 at most. Without a key: signed in to the portal. */
            keys: (components["schemas"]["UsageMeasures"] & components["schemas"]["UsageKey"])[];
            series: (components["schemas"]["UsageMeasures"] & {
                /**
                 * Format: date
                 * @description The first day.
                 */
                at: string;
            })[];
            services: (components["schemas"]["UsageMeasures"] & {
                service: components["schemas"]["UsageService"];
            })[];
            /**
             * Format: date
             * @description The last day that counts.
             */
            to: string;
            totals: components["schemas"]["UsageMeasures"];
        };
        UsageService: {
            /** Format: uuid */
            id: string;
            slug: string;
            title: components["schemas"]["LangText"];
        };
        Version: {
            by: string;
            /** Format: date-time */
            publishedAt: string;
            record?: components["schemas"]["DatasetFields"];
            runId?: string | null;
            version: number;
        };
        /**
         * @description While the counters cannot be reached: `open`, calls go on, and each process counts for itself; `closed`, they are refused with 503.
         * @enum {unknown}
         */
        WithoutCounters: "open" | "closed";
        Worker: {
            /** @default 60 */
            leaseSeconds: number;
            worker: string;
        };
    };
    responses: never;
    parameters: {
        /** @description The key of a program that cannot send headers. */
        apiKeyQuery: string;
        /** @description The `next` of the page before. */
        cursor: string;
        granularity: components["schemas"]["Granularity"];
        /** @description The id or the slug. */
        id: string;
        /** @description The ETag that was read; a change in between is refused. */
        ifMatch: string;
        /** @description The id or the prefix. */
        keyId: string;
        /** @description Items on a page. */
        limit: number;
        optionalIfMatch: string;
        serviceVersion: string;
        slug: string;
        /** @description What a line is for on each day. */
        usageBy: "day" | "key" | "dataset" | "service" | "caller";
        /** @description The first day, YYYY-MM-DD; thirty days ago without it. */
        usageFrom: string;
        /** @description The last day; today without it. */
        usageTo: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    ckan_current_package_list_with_resources_get: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                limit?: number;
                offset?: number;
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_current_package_list_with_resources_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
                "application/x-www-form-urlencoded": Record<string, never>;
            };
        };
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_group_list_get: {
        parameters: {
            query?: {
                all_fields?: string;
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                groups?: string;
                include_dataset_count?: string;
                include_extras?: string;
                include_groups?: string;
                include_tags?: string;
                include_users?: string;
                limit?: number;
                offset?: number;
                order_by?: string;
                sort?: string;
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_group_list_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
                "application/x-www-form-urlencoded": Record<string, never>;
            };
        };
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_group_show_get: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                id?: string;
                include_dataset_count?: string;
                include_datasets?: string;
                include_extras?: string;
                include_followers?: string;
                include_groups?: string;
                include_tags?: string;
                include_users?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_group_show_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
                "application/x-www-form-urlencoded": Record<string, never>;
            };
        };
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_organization_list_get: {
        parameters: {
            query?: {
                all_fields?: string;
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                include_dataset_count?: string;
                include_extras?: string;
                include_groups?: string;
                include_tags?: string;
                include_users?: string;
                limit?: number;
                offset?: number;
                order_by?: string;
                organizations?: string;
                sort?: string;
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_organization_list_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
                "application/x-www-form-urlencoded": Record<string, never>;
            };
        };
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_organization_show_get: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                id?: string;
                include_dataset_count?: string;
                include_datasets?: string;
                include_extras?: string;
                include_followers?: string;
                include_groups?: string;
                include_tags?: string;
                include_users?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_organization_show_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
                "application/x-www-form-urlencoded": Record<string, never>;
            };
        };
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_package_autocomplete_get: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                limit?: number;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_package_autocomplete_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
                "application/x-www-form-urlencoded": Record<string, never>;
            };
        };
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_package_list_get: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                limit?: number;
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_package_list_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
                "application/x-www-form-urlencoded": Record<string, never>;
            };
        };
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_package_search_get: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                bf?: string;
                defType?: string;
                df?: string;
                facet?: string;
                "facet.field"?: string;
                "facet.limit"?: number;
                "facet.mincount"?: number;
                fl?: string;
                fq?: string;
                fq_list?: string;
                include_drafts?: string;
                include_private?: string;
                q?: string;
                qf?: string;
                rows?: number;
                sort?: string;
                start?: number;
                tie?: string;
                use_default_schema?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_package_search_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
                "application/x-www-form-urlencoded": Record<string, never>;
            };
        };
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_package_show_get: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                id?: string;
                include_plugin_data?: string;
                include_tracking?: string;
                use_default_schema?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_package_show_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
                "application/x-www-form-urlencoded": Record<string, never>;
            };
        };
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_resource_show_get: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                id?: string;
                include_tracking?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_resource_show_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
                "application/x-www-form-urlencoded": Record<string, never>;
            };
        };
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_site_read_get: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_site_read_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
                "application/x-www-form-urlencoded": Record<string, never>;
            };
        };
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_status_show_get: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_status_show_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
                "application/x-www-form-urlencoded": Record<string, never>;
            };
        };
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_tag_list_get: {
        parameters: {
            query?: {
                all_fields?: string;
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                query?: string;
                vocabulary_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_tag_list_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
                "application/x-www-form-urlencoded": Record<string, never>;
            };
        };
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_tag_show_get: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                id?: string;
                include_datasets?: string;
                vocabulary_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_tag_show_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
                "application/x-www-form-urlencoded": Record<string, never>;
            };
        };
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_current_package_list_with_resources_get_unversioned: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                limit?: number;
                offset?: number;
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_current_package_list_with_resources_post_unversioned: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
                "application/x-www-form-urlencoded": Record<string, never>;
            };
        };
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_group_list_get_unversioned: {
        parameters: {
            query?: {
                all_fields?: string;
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                groups?: string;
                include_dataset_count?: string;
                include_extras?: string;
                include_groups?: string;
                include_tags?: string;
                include_users?: string;
                limit?: number;
                offset?: number;
                order_by?: string;
                sort?: string;
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_group_list_post_unversioned: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
                "application/x-www-form-urlencoded": Record<string, never>;
            };
        };
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_group_show_get_unversioned: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                id?: string;
                include_dataset_count?: string;
                include_datasets?: string;
                include_extras?: string;
                include_followers?: string;
                include_groups?: string;
                include_tags?: string;
                include_users?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_group_show_post_unversioned: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
                "application/x-www-form-urlencoded": Record<string, never>;
            };
        };
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_organization_list_get_unversioned: {
        parameters: {
            query?: {
                all_fields?: string;
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                include_dataset_count?: string;
                include_extras?: string;
                include_groups?: string;
                include_tags?: string;
                include_users?: string;
                limit?: number;
                offset?: number;
                order_by?: string;
                organizations?: string;
                sort?: string;
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_organization_list_post_unversioned: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
                "application/x-www-form-urlencoded": Record<string, never>;
            };
        };
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_organization_show_get_unversioned: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                id?: string;
                include_dataset_count?: string;
                include_datasets?: string;
                include_extras?: string;
                include_followers?: string;
                include_groups?: string;
                include_tags?: string;
                include_users?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_organization_show_post_unversioned: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
                "application/x-www-form-urlencoded": Record<string, never>;
            };
        };
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_package_autocomplete_get_unversioned: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                limit?: number;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_package_autocomplete_post_unversioned: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
                "application/x-www-form-urlencoded": Record<string, never>;
            };
        };
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_package_list_get_unversioned: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                limit?: number;
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_package_list_post_unversioned: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
                "application/x-www-form-urlencoded": Record<string, never>;
            };
        };
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_package_search_get_unversioned: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                bf?: string;
                defType?: string;
                df?: string;
                facet?: string;
                "facet.field"?: string;
                "facet.limit"?: number;
                "facet.mincount"?: number;
                fl?: string;
                fq?: string;
                fq_list?: string;
                include_drafts?: string;
                include_private?: string;
                q?: string;
                qf?: string;
                rows?: number;
                sort?: string;
                start?: number;
                tie?: string;
                use_default_schema?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_package_search_post_unversioned: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
                "application/x-www-form-urlencoded": Record<string, never>;
            };
        };
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_package_show_get_unversioned: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                id?: string;
                include_plugin_data?: string;
                include_tracking?: string;
                use_default_schema?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_package_show_post_unversioned: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
                "application/x-www-form-urlencoded": Record<string, never>;
            };
        };
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_resource_show_get_unversioned: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                id?: string;
                include_tracking?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_resource_show_post_unversioned: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
                "application/x-www-form-urlencoded": Record<string, never>;
            };
        };
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_site_read_get_unversioned: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_site_read_post_unversioned: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
                "application/x-www-form-urlencoded": Record<string, never>;
            };
        };
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_status_show_get_unversioned: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_status_show_post_unversioned: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
                "application/x-www-form-urlencoded": Record<string, never>;
            };
        };
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_tag_list_get_unversioned: {
        parameters: {
            query?: {
                all_fields?: string;
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                query?: string;
                vocabulary_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_tag_list_post_unversioned: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
                "application/x-www-form-urlencoded": Record<string, never>;
            };
        };
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_tag_show_get_unversioned: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                id?: string;
                include_datasets?: string;
                vocabulary_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ckan_tag_show_post_unversioned: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
                "application/x-www-form-urlencoded": Record<string, never>;
            };
        };
        responses: {
            /** @description CKAN’s envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                };
            };
            /** @description CKAN’s envelope with `error.__type`; a problem document where the request could not be read at all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CkanReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccessRequests: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                /** @description The `next` of the page before. */
                cursor?: components["parameters"]["cursor"];
                /** @description Id of the dataset. */
                dataset?: string;
                /** @description Items on a page. */
                limit?: components["parameters"]["limit"];
                state?: components["schemas"]["AccessRequestState"];
                /** @description `mine`: those I made; `decide`: those that I may decide on. */
                view?: "mine" | "decide";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AccessRequest"][];
                        /** @description The cursor of the next page. */
                        next: string | null;
                        total: number;
                    };
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAccessRequest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccessRequestInput"];
            };
        };
        responses: {
            /** @description As asked. */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRequest"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccessRequest: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRequest"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideAccessRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    comment?: string;
                    /** @enum {unknown} */
                    decision: "approve" | "refuse";
                    /**
                     * Format: date-time
                     * @description Until when an approval holds; for ever without it.
                     */
                    expiresAt?: string;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRequest"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endAccess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    comment?: string;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRequest"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawAccessRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRequest"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    /** @enum {unknown} */
                    language?: "vi" | "en";
                    name: string;
                    organization?: string;
                    /** @enum {unknown} */
                    role?: "admin" | "reviewer" | "steward" | "survey-officer" | "respondent" | "developer";
                    username?: string;
                };
            };
        };
        responses: {
            /** @description As asked. */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, user name or e-mail address. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAdminUnits: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                /** @description The `next` of the page before. */
                cursor?: components["parameters"]["cursor"];
                /** @description Items on a page. */
                limit?: components["parameters"]["limit"];
                parent?: string;
                q?: string;
                validOn?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Concept"][];
                        /** @description The cursor of the next page. */
                        next: string | null;
                        total: number;
                    };
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApplications: {
        parameters: {
            query?: {
                /** @description Those of everybody, with what only their keepers need; for administrators. */
                all?: boolean;
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                /** @description The `next` of the page before. */
                cursor?: components["parameters"]["cursor"];
                /** @description Items on a page. */
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Application"][];
                        /** @description The cursor of the next page. */
                        next: string | null;
                        total: number;
                    };
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApplication: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationInput"];
            };
        };
        responses: {
            /** @description As asked. */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApplication: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateApplication: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; a change in between is refused. */
                "If-Match": components["parameters"]["ifMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationInput"];
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was changed since it was read. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApplicationIcon: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                /** @description The revision that `iconUrl` names; the answer to the present one may be kept for a year. */
                v?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                    "image/x-icon": string;
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orderApplications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditEvents: {
        parameters: {
            query?: {
                /** @description What was done, as `dataset.published`. */
                action?: string;
                /** @description Who did it: `person:<id>`, `key:<prefix>`, or a task of the hub. */
                actor?: string;
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                /** @description The `next` of the page before. */
                cursor?: components["parameters"]["cursor"];
                /** @description The first moment. */
                from?: string;
                /** @description Items on a page. */
                limit?: components["parameters"]["limit"];
                /** @description The id or the slug of the organization that it concerns. */
                organization?: string;
                /** @description Words in the names of who, and of what, each from its beginning. */
                q?: string;
                /** @description The id of what it was done to. */
                subject?: string;
                subjectKind?: string;
                /** @description The moment before which. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuditAnchor: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditAnchor"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportAuditEvents: {
        parameters: {
            query?: {
                action?: string;
                actor?: string;
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                from?: string;
                organization?: string;
                q?: string;
                subject?: string;
                subjectKind?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyAudit: {
        parameters: {
            query?: {
                /** @description An anchor that was kept elsewhere, as `audit anchor` prints it. */
                anchor?: string;
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                /** @description The `next` of the page before. */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerification"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCodeLists: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CodeList"][];
                        /** @description The cursor of the next page. */
                        next: string | null;
                        total: number;
                    };
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCodeList: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeList"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConcepts: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                /** @description The `next` of the page before. */
                cursor?: components["parameters"]["cursor"];
                /** @description Items on a page. */
                limit?: components["parameters"]["limit"];
                q?: string;
            };
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Concept"][];
                        /** @description The cursor of the next page. */
                        next: string | null;
                        total: number;
                    };
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchDatasets: {
        parameters: {
            query?: {
                /** @description Sharing classes. */
                accessRights?: string[];
                /** @description Codes of the list admin-units. */
                adminUnit?: string[];
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                /** @description west,south,east,north in degrees; what overlaps. */
                bbox?: string;
                /** @description The `next` of the page before. */
                cursor?: components["parameters"]["cursor"];
                /** @description Which to count, comma-separated; without it all but `year` on a first page; `none` for none. */
                facets?: string;
                /** @description Codes of the list file-types. */
                format?: string[];
                /** @description Codes of the list frequencies. */
                frequency?: string[];
                /** @description Data of a period that ends on or after. */
                from?: string;
                /** @description Keywords as written. */
                keyword?: string[];
                /** @description Codes of the list licences, or addresses. */
                license?: string[];
                /** @description Items on a page. */
                limit?: components["parameters"]["limit"];
                /** @description `exact` leaves out synonyms and corrections. */
                match?: "all" | "exact";
                /** @description Slugs of owners. */
                organization?: string[];
                /** @example chat luong khong khi */
                q?: string;
                /** @description By relevance where there is a q, else newest first. */
                sort?: "relevance" | "title" | "-title" | "modified" | "-modified";
                /** @description Codes of the list environment-themes. */
                theme?: string[];
                /** @description Data of a period that begins on or before. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchReply"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something the hub depends on is away; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createDataset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    dataset: components["schemas"]["DatasetInput"];
                    organization: string;
                };
            };
        };
        responses: {
            /** @description As asked. */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dataset"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDataset: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dataset"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateDataset: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; a change in between is refused. */
                "If-Match": components["parameters"]["ifMatch"];
            };
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DatasetInput"];
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dataset"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was changed since it was read. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteDataset: {
        parameters: {
            query?: {
                /** @description Id or slug of the dataset that takes its place; the 410 names it. */
                successor?: string;
            };
            header: {
                /** @description The ETag that was read; a change in between is refused. */
                "If-Match": components["parameters"]["ifMatch"];
            };
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was changed since it was read. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDistributions: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DistributionFields"][];
                        /** @description The cursor of the next page. */
                        next: string | null;
                        total: number;
                    };
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addDistribution: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; a change in between is refused. */
                "If-Match": components["parameters"]["ifMatch"];
            };
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Distribution"];
            };
        };
        responses: {
            /** @description As asked. */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Distribution"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was changed since it was read. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDistribution: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path: {
                distributionId: string;
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DistributionFields"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateDistribution: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; a change in between is refused. */
                "If-Match": components["parameters"]["ifMatch"];
            };
            path: {
                distributionId: string;
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Distribution"];
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Distribution"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was changed since it was read. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeDistribution: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; a change in between is refused. */
                "If-Match": components["parameters"]["ifMatch"];
            };
            path: {
                distributionId: string;
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was changed since it was read. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPreviewContent: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path: {
                distributionId: string;
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "image/gif": string;
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something the hub depends on is away; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewDistribution: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path: {
                distributionId: string;
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDatasetOpenapi: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRelatedDatasets: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelatedDatasets"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something the hub depends on is away; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transitionDataset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    comment?: string;
                    to: components["schemas"]["State"];
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dataset"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDatasetVersions: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                /** @description The `next` of the page before. */
                cursor?: components["parameters"]["cursor"];
                /** @description Items on a page. */
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Version"][];
                        /** @description The cursor of the next page. */
                        next: string | null;
                        total: number;
                    };
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDatasetVersion: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewSource: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default 50 */
                    limit?: number;
                    source: components["schemas"]["HarvestSource"];
                };
            };
        };
        responses: {
            /** @description As asked. */
            202: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRuns: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                /** @description The `next` of the page before. */
                cursor?: components["parameters"]["cursor"];
                /** @description Items on a page. */
                limit?: components["parameters"]["limit"];
                source?: string;
                state?: components["schemas"]["RunState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Run"][];
                        /** @description The cursor of the next page. */
                        next: string | null;
                        total: number;
                    };
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRun: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pushBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Where to go on; saved with the batch. */
                    checkpoint?: unknown;
                    entries: components["schemas"]["BatchEntry"][];
                    leaseToken: string;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchReply"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finishRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    complete: boolean;
                    /** @default false */
                    failed?: boolean;
                    leaseToken: string;
                    problems?: components["schemas"]["RecordProblem"][];
                    read: number;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    heartbeatRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    leaseToken: string;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Heartbeat"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRunRecords: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                /** @description The `next` of the page before. */
                cursor?: components["parameters"]["cursor"];
                /** @description Items on a page. */
                limit?: components["parameters"]["limit"];
                outcome?: components["schemas"]["Outcome"];
            };
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RunRecord"][];
                        /** @description The cursor of the next page. */
                        next: string | null;
                        total: number;
                    };
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideRemovals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    apply: boolean;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    claimRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Worker"];
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSources: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                /** @description The `next` of the page before. */
                cursor?: components["parameters"]["cursor"];
                /** @description Items on a page. */
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Source"][];
                        /** @description The cursor of the next page. */
                        next: string | null;
                        total: number;
                    };
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSource: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HarvestSource"];
            };
        };
        responses: {
            /** @description As asked. */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSource: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putSource: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: components["parameters"]["optionalIfMatch"];
            };
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HarvestSource"];
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            /** @description As asked. */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was changed since it was read. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRawRecord: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
                identifier: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RawRecord"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    claim?: components["schemas"]["Worker"];
                };
            };
        };
        responses: {
            /** @description As asked. */
            202: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listKeys: {
        parameters: {
            query?: {
                /** @description Those of everybody and the hub's own; for administrators, to whom a hub's own key shows them always. */
                all?: boolean;
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                /** @description The `next` of the page before. */
                cursor?: components["parameters"]["cursor"];
                /** @description Items on a page. */
                limit?: components["parameters"]["limit"];
                /** @description Those of one person; for administrators. */
                owner?: string;
                /** @description Those whose owner asks for another plan. */
                planRequested?: boolean;
                state?: components["schemas"]["KeyState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Key"][];
                        /** @description The cursor of the next page. */
                        next: string | null;
                        total: number;
                    };
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyInput"];
            };
        };
        responses: {
            /** @description As asked. */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Key"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getKey: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path: {
                /** @description The id or the prefix. */
                id: components["parameters"]["keyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Key"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the prefix. */
                id: components["parameters"]["keyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setKeyPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the prefix. */
                id: components["parameters"]["keyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanChoice"];
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Key"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the prefix. */
                id: components["parameters"]["keyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description How long the old secret still works; 0 ends it at once.
                     * @default 24
                     */
                    overlapHours?: number;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Key"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    language: "vi" | "en";
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMySessions: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                /** @description The `next` of the page before. */
                cursor?: components["parameters"]["cursor"];
                /** @description Items on a page. */
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Session"][];
                        /** @description The cursor of the next page. */
                        next: string | null;
                        total: number;
                    };
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endMySessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endMySession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                /** @description The `next` of the page before. */
                cursor?: components["parameters"]["cursor"];
                kind?: components["schemas"]["NotificationKind"];
                /** @description Items on a page. */
                limit?: components["parameters"]["limit"];
                /** @description Only those that were not read yet. */
                unread?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPage"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markNotification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    read: boolean;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notification"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMails: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                /** @description The `next` of the page before. */
                cursor?: components["parameters"]["cursor"];
                /** @description Items on a page. */
                limit?: components["parameters"]["limit"];
                state?: components["schemas"]["MailState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Mail"][];
                        /** @description The cursor of the next page. */
                        next: string | null;
                        total: number;
                    };
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mail"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAllNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description The newest one that was shown; what came after it stays unread.
                     */
                    upTo?: string;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadCount"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNotificationSettings: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationSettings"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateNotificationSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationChoices"];
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationSettings"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askToUnsubscribe: {
        parameters: {
            query: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                /** @description As the e-mail has it. */
                token: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unsubscribe: {
        parameters: {
            query: {
                /** @description As the e-mail has it. */
                token: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/x-www-form-urlencoded": {
                    "List-Unsubscribe"?: string;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOpenapiDocument: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrganizations: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                /** @description The `next` of the page before. */
                cursor?: components["parameters"]["cursor"];
                /** @description Items on a page. */
                limit?: components["parameters"]["limit"];
                /** @description Id or slug of the organization above. */
                parent?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Organization"][];
                        /** @description The cursor of the next page. */
                        next: string | null;
                        total: number;
                    };
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganizationInput"];
            };
        };
        responses: {
            /** @description As asked. */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganization: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateOrganization: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; a change in between is refused. */
                "If-Match": components["parameters"]["ifMatch"];
            };
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganizationInput"];
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was changed since it was read. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteOrganization: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; a change in between is refused. */
                "If-Match": components["parameters"]["ifMatch"];
            };
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was changed since it was read. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPeople: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                /** @description The `next` of the page before. */
                cursor?: components["parameters"]["cursor"];
                /** @description Items on a page. */
                limit?: components["parameters"]["limit"];
                /** @description Slug or id; people with a role in it. */
                organization?: string;
                /** @description Part of a name, an e-mail address or a user name. */
                q?: string;
                role?: components["schemas"]["Role"];
                state?: "active" | "suspended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Person"][];
                        /** @description The cursor of the next page. */
                        next: string | null;
                        total: number;
                    };
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPerson: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setPersonPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanChoice"];
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPlan"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRoles: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RoleGrant"][];
                        /** @description The cursor of the next page. */
                        next: string | null;
                        total: number;
                    };
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    grantRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRoleGrant"];
            };
        };
        responses: {
            /** @description As asked. */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleGrant"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grant: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                /** @description The `next` of the page before. */
                cursor?: components["parameters"]["cursor"];
                /** @description Items on a page. */
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Session"][];
                        /** @description The cursor of the next page. */
                        next: string | null;
                        total: number;
                    };
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suspendPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restorePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPlans: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plans"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updatePlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: components["schemas"]["PlanName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanInput"];
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reconcile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reindexed"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something the hub depends on is away; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reindex: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reindexed"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something the hub depends on is away; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listServices: {
        parameters: {
            query?: {
                accessRights?: "open" | "shared" | "restricted";
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                /** @description The `next` of the page before. */
                cursor?: components["parameters"]["cursor"];
                /** @description Id or slug of a dataset that the service serves. */
                dataset?: string;
                /** @description Items on a page. */
                limit?: components["parameters"]["limit"];
                /** @description Id or slug of the owner. */
                organization?: string;
                /** @description Words of the title, the description or the keywords, with or without diacritics. */
                q?: string;
                /** @description For stewards: the state of the working copy. */
                state?: components["schemas"]["State"];
                theme?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ServiceSummary"][];
                        /** @description The cursor of the next page. */
                        next: string | null;
                        total: number;
                    };
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createService: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    organization: string;
                    service: components["schemas"]["ServiceInput"];
                    version: components["schemas"]["ServiceVersionInput"];
                };
            };
        };
        responses: {
            /** @description As asked. */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something the hub depends on is away; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getService: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateService: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; a change in between is refused. */
                "If-Match": components["parameters"]["ifMatch"];
            };
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceInput"];
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was changed since it was read. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retireService: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; a change in between is refused. */
                "If-Match": components["parameters"]["ifMatch"];
            };
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was changed since it was read. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setServiceCredentials: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceCredentials"];
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceCredentialsState"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeServiceCredentials: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getServiceHealth: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceHealth"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getServiceOpenapi: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                /** @description Without it the current one. */
                version?: string;
            };
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transitionService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    comment?: string;
                    to: components["schemas"]["State"];
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listServiceVersions: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ServiceVersion"][];
                        /** @description The cursor of the next page. */
                        next: string | null;
                        total: number;
                    };
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addServiceVersion: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; a change in between is refused. */
                "If-Match": components["parameters"]["ifMatch"];
            };
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceVersionInput"];
            };
        };
        responses: {
            /** @description As asked. */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was changed since it was read. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something the hub depends on is away; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getServiceVersion: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
                version: components["parameters"]["serviceVersion"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceVersionDetails"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateServiceVersion: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; a change in between is refused. */
                "If-Match": components["parameters"]["ifMatch"];
            };
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
                version: components["parameters"]["serviceVersion"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceVersionChange"];
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was changed since it was read. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something the hub depends on is away; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeServiceVersion: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; a change in between is refused. */
                "If-Match": components["parameters"]["ifMatch"];
            };
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
                version: components["parameters"]["serviceVersion"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was changed since it was read. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkServiceDocument: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceVersionInput"];
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceVersionDetails"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something the hub depends on is away; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSignIn: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignIn"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    backchannelLogout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    logout_token: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something the hub depends on is away; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateSigningKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSite: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Site"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateSite: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; a change in between is refused. */
                "If-Match": components["parameters"]["ifMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SiteSettings"];
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Site"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was changed since it was read. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not the one asked for. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSiteLogo: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                /** @description The revision that `logoUrl` names; the answer to the present one may be kept for a year. */
                v?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                    "image/svg+xml": string;
                    "image/webp": string;
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listServiceStatus: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                /** @description The `next` of the page before. */
                cursor?: components["parameters"]["cursor"];
                /** @description Items on a page. */
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ServiceStatus"][];
                        /** @description The cursor of the next page. */
                        next: string | null;
                        total: number;
                    };
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suggest: {
        parameters: {
            query: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                limit?: number;
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestions"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something the hub depends on is away; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMyUsage: {
        parameters: {
            query?: {
                /** @description Of everybody; for administrators. */
                all?: boolean;
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                /** @description The first day, YYYY-MM-DD; thirty days ago without it. */
                from?: components["parameters"]["usageFrom"];
                granularity?: components["parameters"]["granularity"];
                /** @description Only what was done with this key. */
                key?: string;
                /** @description The last day; today without it. */
                to?: components["parameters"]["usageTo"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageReport"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportMyUsage: {
        parameters: {
            query?: {
                /** @description Of everybody; for administrators. */
                all?: boolean;
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                /** @description What a line is for on each day. */
                by?: components["parameters"]["usageBy"];
                /** @description The first day, YYYY-MM-DD; thirty days ago without it. */
                from?: components["parameters"]["usageFrom"];
                /** @description Only what was done with this key. */
                key?: string;
                /** @description The last day; today without it. */
                to?: components["parameters"]["usageTo"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMostUsedDatasets: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MostUsedDatasets"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganizationUsage: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                /** @description The first day, YYYY-MM-DD; thirty days ago without it. */
                from?: components["parameters"]["usageFrom"];
                granularity?: components["parameters"]["granularity"];
                /** @description The last day; today without it. */
                to?: components["parameters"]["usageTo"];
            };
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageReport"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportOrganizationUsage: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                /** @description What a line is for on each day. */
                by?: components["parameters"]["usageBy"];
                /** @description The first day, YYYY-MM-DD; thirty days ago without it. */
                from?: components["parameters"]["usageFrom"];
                /** @description The last day; today without it. */
                to?: components["parameters"]["usageTo"];
            };
            header?: never;
            path: {
                /** @description The id or the slug. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or signing in is needed, or what was sent is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCatalog: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                /** @description First page: 1. */
                page?: string;
            };
            header?: never;
            path: {
                format: "ttl" | "jsonld" | "rdf";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": unknown;
                    "application/rdf+xml": string;
                    "text/turtle": string;
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDatasetsAtom: {
        parameters: {
            query?: {
                /** @description Sharing classes. */
                accessRights?: string[];
                /** @description Codes of the list admin-units. */
                adminUnit?: string[];
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
                /** @description west,south,east,north in degrees; what overlaps. */
                bbox?: string;
                /** @description The `next` of the page before. */
                cursor?: components["parameters"]["cursor"];
                /** @description Codes of the list file-types. */
                format?: string[];
                /** @description Codes of the list frequencies. */
                frequency?: string[];
                from?: string;
                /** @description Keywords as written. */
                keyword?: string[];
                /** @description Language of the feed; else that of Accept-Language. */
                lang?: "vi" | "en";
                /** @description Codes of the list licences, or addresses. */
                license?: string[];
                limit?: number;
                match?: "all" | "exact";
                /** @description Slugs of owners. */
                organization?: string[];
                q?: string;
                /** @description Codes of the list environment-themes. */
                theme?: string[];
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something the hub depends on is away; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDatasetDcat: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path: {
                format: "ttl" | "jsonld" | "rdf";
                slug: components["parameters"]["slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": unknown;
                    "application/rdf+xml": string;
                    "text/turtle": string;
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMetrics: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReadiness: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description As asked. */
            503: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getServiceDcat: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path: {
                format: "ttl" | "jsonld" | "rdf";
                slug: components["parameters"]["slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": unknown;
                    "application/rdf+xml": string;
                    "text/turtle": string;
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSitemap: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSitemapPage: {
        parameters: {
            query?: {
                /** @description The key of a program that cannot send headers. */
                api_key?: components["parameters"]["apiKeyQuery"];
            };
            header?: never;
            path: {
                page: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            /** @description The request does not fit the contract; `errors` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something unexpected; the request id leads to the log. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
